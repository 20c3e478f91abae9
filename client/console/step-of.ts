import type { CaseView } from '../../machines/case/view.ts';
import { positionTitles } from '../../machines/staff/positions.ts';
import { maySend } from '../../machines/staff/rights.ts';
import type { PossibleEvent } from '../../workflows/messages.ts';
import { payloadSchema } from '../api/schemas/payload-schema.ts';
import { propertyOf } from '../unknown-value.ts';
import type { Account } from './account.ts';
import type { StepBody } from './bodies.ts';
import { pendingApproval, whyNotDecide } from './why-not-decide.ts';

/** An event of a case as the button that this account sees, with why it is not possible. */
export function stepOf(view: CaseView, event: PossibleEvent, account: Account): StepBody {
  const { type, title, payload } = event;
  const blocked = event.blocked ?? notByThisPerson(view, type, account);
  return {
    type,
    title,
    payload: payloadSchema(payload),
    ...decidedOn(view, type, payload),
    ...(blocked !== undefined && { blocked }),
    ...(!maySend(account.position, type) && {
      forbidden: `${positionTitles[account.position]}: this is for somebody else to do.`,
    }),
  };
}

/** A decision names what was looked at, so that it counts for nothing else. */
function decidedOn(view: CaseView, type: string, payload: unknown): Pick<StepBody, 'filled'> {
  const pending = pendingApproval(view, type);
  const named = propertyOf(propertyOf(payload, 'properties'), 'compensation') !== undefined;
  return pending && named ? { filled: { compensation: pending.id } } : {};
}

function notByThisPerson(view: CaseView, type: string, account: Account): string | undefined {
  const pending = pendingApproval(view, type);
  return pending && whyNotDecide(pending, account);
}
