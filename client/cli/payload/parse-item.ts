import { returnReason } from '../../../policies/sections/returns.ts';
import { ClientError } from '../../client-error.ts';
import type { ReturnQuestion } from '../../return-request.ts';

type Line = ReturnQuestion['lines'][number];

const item = /^(?<lineId>\S+)(?:\s+x(?<quantity>\d{1,3}))?\s+(?<reason>[a-z-]+)(?<opened>\s+opened)?$/;

/**
 * Goods of one line as a person types them: '1 defective', '2 x3 unwanted opened'.
 *
 * @throws ClientError `InvalidInput`
 */
export function parseItem(text: string): Line {
  const found = item.exec(text.trim())?.groups;
  const reason = returnReason.safeParse(found?.['reason']);
  if (found && reason.success) {
    const { lineId = '', quantity, opened } = found;
    return {
      lineId,
      reason: reason.data,
      ...(quantity !== undefined && { quantity: Number(quantity) }),
      ...(opened !== undefined && { opened: true }),
    };
  }
  throw new ClientError(
    'InvalidInput',
    `--item expects a line of the order, how many (x2), the reason and 'opened' if it was, for example '1 x2 unwanted opened'; not '${text}'. Reasons: ${returnReason.options.join(', ')}.`,
  );
}
