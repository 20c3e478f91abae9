import type { OrdersPort } from '../activities/orders/orders-port.ts';
import { quoteOf, type ReturnQuote } from '../machines/return/quote.ts';
import type { Actor } from '../workflows/messages.ts';
import { findOrder } from './find-order.ts';
import { knownPolicy } from './known-policy.ts';
import { returnInputOf } from './return-input.ts';
import { checkReturnQuestion, type ReturnQuestion } from './return-request.ts';
import { sliceFor } from './slice-for.ts';
import { returnLines } from './return-lines.ts';
import type { Articles } from './priced-article.ts';
import { wishesOf } from './wishes.ts';

/**
 * What would become of a return: decisions with their reasons, the way back, fee, refund and dates. Starts and holds nothing.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput or ServiceUnavailable
 */
export async function quoteReturn(
  setup: { readonly orders: OrdersPort; readonly articles?: Articles; now(): number },
  given: ReturnQuestion,
  actor: Actor,
): Promise<ReturnQuote> {
  const question = checkReturnQuestion(given);
  const now = setup.now();
  const policy = sliceFor(knownPolicy(question.policy), 'return', now);
  const { order, taken } = await findOrder(setup.orders, { ...question, staff: actor.role !== 'customer' });
  const wishes = await wishesOf(setup.articles, question.lines, order);
  const lines = returnLines(question.lines, { order, taken }, wishes);
  const ids = { caseId: 'quote', eventId: 'quote' };
  const said = { channel: 'web' as const, occurredAt: question.occurredAt, actor };
  return quoteOf(returnInputOf({ ...ids, policy, order, taken, lines, now }, said));
}
