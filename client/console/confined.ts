import type { CaseView } from '../../machines/case/view.ts';
import { positionTitles } from '../../machines/staff/positions.ts';
import { mayReadConfined } from '../../machines/staff/rights.ts';
import { ClientError } from '../client-error.ts';
import type { Account } from './account.ts';

/** Whether what was said in a case is kept from this account: it is about an employee, perhaps this very one [PRO-SCOPE-2]. */
export function isConfinedFor({ confined }: Pick<CaseView, 'confined'>, { position }: Account): boolean {
  return confined === true && !mayReadConfined(position);
}

/**
 * What was written or attached in a case, only for those who may read it.
 *
 * @throws ClientError `RoleNotAllowed`
 */
export function requireReader(view: Pick<CaseView, 'confined'>, account: Account): void {
  if (!isConfinedFor(view, account)) return;
  throw new ClientError(
    'RoleNotAllowed',
    `${positionTitles[account.position]}: this case is about an employee; only managers and directors read what was said in it.`,
  );
}
