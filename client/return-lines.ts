import type { FoundOrder } from '../activities/orders/orders-port.ts';
import type { Wish } from '../machines/return/wish.ts';
import type { ReturnReason } from '../policies/sections/returns.ts';
import type { CheckedReturnQuestion } from './return-request.ts';
import { unitsAsked } from './units-asked.ts';

/** Pieces of one line that come back for one reason, each named. */
export interface AskedLine {
  readonly lineId: string;
  readonly units: readonly number[];
  readonly reason: ReturnReason;
  readonly opened: boolean;
  readonly wish: Wish;
}

/**
 * Which pieces come back, and what the customer wishes for those of each line.
 *
 * @param wishes of each line, in their order
 * @param caseId the case that asks; left out for a quote
 * @throws ClientError as unitsAsked
 */
export function returnLines(
  lines: CheckedReturnQuestion['lines'],
  found: Pick<FoundOrder, 'order' | 'taken'>,
  wishes: readonly Wish[],
  caseId?: string,
): readonly AskedLine[] {
  return unitsAsked(lines, found, caseId).map(({ lineId, units, reason, opened }, i) => ({
    lineId,
    units,
    reason,
    opened,
    wish: wishes[i] ?? { as: 'refund' },
  }));
}
