import { returnReason, settlementChoice } from '../../../policies/sections/returns.ts';
import { ClientError } from '../../client-error.ts';
import type { ReturnQuestion } from '../../return-request.ts';

type Line = ReturnQuestion['lines'][number];

const item =
  /^(?<lineId>\S+)(?:\s+x(?<quantity>\d{1,3}))?\s+(?<reason>[a-z-]+)(?<opened>\s+opened)?(?:\s+for\s+(?<as>[a-z-]+)(?:\s+(?<sku>\S+))?)?$/;

/**
 * Goods of one line as a person types them: '1 defective', '2 x3 unwanted opened', '1 unwanted for exchange KT-20'.
 *
 * @throws ClientError `InvalidInput`
 */
export function parseItem(text: string): Line {
  const found = item.exec(text.trim())?.groups;
  const reason = returnReason.safeParse(found?.['reason']);
  const as = found?.['as'] === undefined ? undefined : settlementChoice.safeParse(found['as']);
  if (found && reason.success && as?.success !== false) {
    const { lineId = '', quantity, opened, sku } = found;
    return {
      lineId,
      reason: reason.data,
      ...(quantity !== undefined && { quantity: Number(quantity) }),
      ...(opened !== undefined && { opened: true }),
      ...(as && { wish: { as: as.data, ...(sku !== undefined && { sku }) } }),
    };
  }
  throw new ClientError(
    'InvalidInput',
    `--item expects a line of the order, how many (x2), the reason, 'opened' if it was and how it is settled, for example '1 x2 unwanted opened' or '1 unwanted for exchange KT-20'; not '${text}'. Reasons: ${returnReason.options.join(', ')}. Settled: ${settlementChoice.options.join(', ')}.`,
  );
}
