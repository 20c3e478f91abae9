import { undocumented } from '../../case/safety.ts';
import { calendarKeyOf, parcelRulesOf } from '../rules.ts';
import type { Duty } from '../../case/duty.ts';
import { nextDutyAt } from '../duties.ts';
import { after } from '../times.ts';
import type { CareContext } from './context.ts';

/** A safety incident must be documented before the case can be over [SUP-SAFE-2]. */
export function careDuties(context: CareContext): readonly Duty[] {
  const { safety } = context;
  if (!safety || !undocumented(context)) return [];
  const what = 'All details of the safety incident (documentIncident)';
  return [{ what, dueAt: after(context, safety.since, parcelRulesOf(context).decision.value) }];
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
