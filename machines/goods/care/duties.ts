import { applied } from '../../case/applied.ts';
import { isUnderWay } from '../../case/deed.ts';
import { latest } from '../../case/letters.ts';
import { incidentsInWords, undocumentedSince } from '../../case/safety.ts';
import { contactCalled, safetyDuties } from '../../case/safety-duties.ts';
import { calendarKeyOf, ownerOf, parcelRulesOf } from '../rules.ts';
import type { Duty } from '../../case/duty.ts';
import { isAsked, nextDutyAt, remindOwner, tellOf } from '../duties.ts';
import { after } from '../times.ts';
import type { CareContext } from './context.ts';

/** By which events a case about goods takes what people did about a letter. */
export const letterEvents = { again: 'retry', otherwise: 'doneOtherwise' } as const;

/** What somebody's safety hangs on; and a safety incident must be documented before the case can be over [SUP-SAFE-2]. */
export function careDuties(context: CareContext): readonly Duty[] {
  const urgent = safetyDuties(context, letterEvents);
  const [since] = undocumentedSince(context);
  if (since === undefined) return urgent;
  const what = `All details of ${incidentsInWords(context)} (documentIncident)`;
  return [...urgent, { what, dueAt: after(context, since, parcelRulesOf(context).decision.value) }];
}

/**
 * The department is told what waits for it, and the escalation's contact what somebody's safety hangs on [SUP-SAFE-1]; the latter
 * not again while the last call is still on its way.
 */
export function remindAll<C extends CareContext>(context: C, duties: readonly Duty[]): C {
  const asked = duties.filter((duty) => isAsked(context, duty));
  const urgent = asked.filter(({ urgentAgain }) => urgentAgain !== undefined);
  const contact = contactCalled(context);
  const apart = contact && contact.email !== ownerOf(context).email ? contact : undefined;
  return applied<C>(
    context,
    (next) => ({ ...next, ...remindOwner(next, asked) }),
    (next) =>
      apart && urgent.length > 0 && !isUnderWay(latest(next, 'safety-call'))
        ? { ...next, ...tellOf(next, urgent, { purpose: 'safety-call', title: 'safety call', to: apart }) }
        : {},
  );
}

/**
 * When what waits for a person of ours has waited too long: the policy's time after it fell due; undefined when nothing does, or
 * it is escalated for that already [SUP-ESC-5]. Epoch ms.
 */
export function unresolvedAt(context: CareContext, duties: readonly Duty[]): number | undefined {
  const { policy, escalation, pastEscalations, ending } = context;
  const rules = policy.escalation;
  const budget = rules?.unresolvedAfter?.value;
  if (!budget || ending || !rules.triggers.value.includes('unresolved')) return undefined;
  const said = (reasons: NonNullable<typeof escalation>['reasons']) =>
    reasons.filter(({ trigger }) => trigger === 'unresolved').map(({ at }) => at);
  if (escalation && said(escalation.reasons).length > 0) return undefined;
  const last = Math.max(-1, ...pastEscalations.flatMap(({ reasons }) => said(reasons)));
  const within = { budget, calendar: calendarKeyOf(context) };
  const waited = duties.map(({ dueAt }) => after(context, dueAt, within)).filter((at) => at > last);
  return waited.length > 0 ? Math.min(...waited) : undefined;
}

/** When a person is told next what waits, or it escalates; null: nothing waits. Epoch ms. */
export function nextCareAt(context: CareContext, duties: readonly Duty[]): number | null {
  const told = nextDutyAt(context, duties);
  const escalates = unresolvedAt(context, duties);
  return told === null || escalates === undefined ? told : Math.min(told, escalates);
}
