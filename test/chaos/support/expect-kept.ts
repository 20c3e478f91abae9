import { expect } from '@jest/globals';
import type { CaseView } from '../../../machines/case/view.ts';
import type { CaseDesk } from './case-desk.ts';
import type { Mailbox } from './mailbox.ts';

/** Every letter that was written has reached its reader as far as the case knows. */
export const isQuiet = ({ receipts }: CaseView): boolean =>
  receipts.length > 0 && receipts.every(({ status }) => status === 'delivered' || status === 'deduplicated');

/**
 * What a kill must not break: each effect has one claim, which is settled, and each mail arrived once; or twice under
 * the same Message-ID, and then its receipt says so.
 *
 * @returns Message-IDs of the mails that came twice
 */
export async function expectKept(
  desk: CaseDesk,
  mailbox: Mailbox,
  caseId: string,
): Promise<readonly string[]> {
  const { receipts } = await desk.until(caseId, isQuiet);
  const claims = await desk.claims(caseId);
  expect(claims.map(({ effectId }) => effectId).toSorted()).toEqual(
    receipts.map(({ receipt }) => receipt?.effectId ?? '').toSorted(),
  );
  expect(claims.filter(({ state }) => state !== 'settled')).toEqual([]);

  const ids = receipts.map(({ receipt }) => receipt?.reference ?? '');
  expect(new Set(ids).size).toBe(receipts.length);
  const mine = [...mailbox.arrivals.keys()].filter((id) => id.includes(`.${caseId}.`));
  expect(mine.toSorted()).toEqual(ids.toSorted());
  expectArrived(mailbox, receipts);
  return ids.filter((id) => (mailbox.arrivals.get(id) ?? 0) > 1);
}

/** Each of these mails arrived once; or oftener under the same Message-ID, as often as it was tried, and its receipt says so. */
export function expectArrived(mailbox: Mailbox, mails: CaseView['receipts']): void {
  for (const { receipt } of mails) {
    const times = mailbox.arrivals.get(receipt?.reference ?? '') ?? 0;
    const most = receipt?.maybeTwice === true ? (receipt.attempts ?? 0) : 1;
    expect({ receipt, times, inBounds: times >= 1 && times <= most }).toMatchObject({ inBounds: true });
  }
}
