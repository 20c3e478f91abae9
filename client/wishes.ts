import type { Order } from '../machines/money/order.ts';
import type { Wish } from '../machines/return/wish.ts';
import { ClientError } from './client-error.ts';
import { pricedArticle, type Articles } from './priced-article.ts';
import type { CheckedReturnQuestion } from './return-request.ts';

/**
 * How each line is to be settled, in their order. What an article costs is read here and never taken from whoever asks.
 *
 * @throws ClientError `InvalidInput` naming the line, ServiceUnavailable
 */
export async function wishesOf(
  articles: Articles | undefined,
  lines: CheckedReturnQuestion['lines'],
  { currency }: Pick<Order, 'currency'>,
): Promise<readonly Wish[]> {
  const wishes: Wish[] = [];
  for (const [i, { wish }] of lines.entries()) {
    const { as, sku } = wish ?? { as: 'refund' };
    if ((as === 'exchange') !== (sku !== undefined)) {
      throw wrong(i, "expected 'sku' with an exchange, and only with one");
    }
    if (sku === undefined) {
      wishes.push({ as });
      continue;
    }
    const article = await pricedArticle(articles, sku, currency);
    if (!article) {
      throw wrong(
        i,
        `expected an article whose price in ${currency} is known here; choose another one or a refund`,
      );
    }
    wishes.push({ as, article });
  }
  return wishes;
}

function wrong(line: number, message: string): ClientError {
  const path = ['lines', line, 'wish', 'sku'];
  return new ClientError('InvalidInput', `${path.join('.')}: ${message}.`, { fields: [{ path, message }] });
}
