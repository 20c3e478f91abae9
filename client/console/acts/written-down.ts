import { positionTitles } from '../../../machines/staff/positions.ts';
import { maySend } from '../../../machines/staff/rights.ts';
import { ClientError } from '../../client-error.ts';
import type { Account } from '../account.ts';
import type { Act, ActLog } from './act-log.ts';

/** What is to be done, and by which right: an event's own name, or that of a deed that has a right of its own. */
export interface Deed extends Pick<Act, 'account' | 'type' | 'eventId' | 'caseId'> {
  readonly right: string;
}

/**
 * Does what its right allows and writes down that it was done, or why it was refused. `caseIdOf` names the case that only the
 * deed itself makes known.
 *
 * @throws ClientError `RoleNotAllowed`, and what the work throws
 */
export async function writtenDown<T>(
  acts: ActLog,
  { right, ...act }: Deed,
  work: () => Promise<T>,
  caseIdOf: (done: T) => string | undefined = () => act.caseId,
): Promise<T> {
  try {
    requireRight(act.account, right);
    const done = await work();
    await acts.add({ ...act, caseId: caseIdOf(done) });
    return done;
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    await acts.add({ ...act, refused: { type: error.type, reason: error.reason } });
    throw error;
  }
}

/** @throws ClientError `RoleNotAllowed` */
export function requireRight({ position }: Account, type: string): void {
  if (maySend(position, type)) return;
  throw new ClientError(
    'RoleNotAllowed',
    `${positionTitles[position]}: you may not do this. Ask somebody whose role allows it.`,
  );
}
