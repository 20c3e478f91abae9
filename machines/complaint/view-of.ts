import { priorityOf } from '../../policies/at-priority.ts';
import { clockView } from '../case/clock-view.ts';
import { compensationsView } from '../case/compensation-view.ts';
import { escalationView } from '../case/escalation-view.ts';
import type { CaseView, PendingTimer } from '../case/view.ts';
import type { ComplaintState } from './blocked.ts';
import { answerCalendar } from './deadlines.ts';
import { publicState } from './public-state.ts';
import { resolutionOf } from './resolution.ts';
import { isAverage } from './responding.ts';
import { warnings } from './warnings.ts';
import { whatNext } from './timers.ts';
import { awaiting } from './what-next.ts';

/** A complaint as people see it at `now` (epoch ms). Pure; holds references, never words or personal data. */
export function viewOf(state: ComplaintState, pending: readonly PendingTimer[], now: number): CaseView {
  const { context } = state;
  const { owner, policy, topic } = context;
  const resolution = resolutionOf(context);
  const priority = priorityOf(policy, context.priority);
  return {
    caseId: context.caseId,
    kind: 'complaint',
    policy: { id: policy.id, version: policy.version },
    state: publicState(state),
    since: context.receivedAt,
    ...(owner && { owner: { name: owner.name, department: owner.departmentTitle, since: owner.since } }),
    ...escalationView(context),
    channel: context.channel,
    ...(topic !== undefined && { topic }),
    ...(priority && { priority: { id: priority.id, title: priority.title } }),
    customer: context.customer,
    ...(context.outside === 'employee' && { confined: true }),
    timeZone: answerCalendar(context).timeZone,
    clocks: context.clocks.map((clock) =>
      clockView(clock, policy.calendars, now, isAverage(context, clock) ? 'average' : undefined),
    ),
    commitments: context.commitments,
    interactions: context.interactions,
    earlierInteractions: context.earlierInteractions ?? 0,
    receipts: [...context.letters, ...(context.payments ?? [])].map(({ params: _params, ...deed }) => deed),
    compensations: compensationsView(context.compensations, context),
    renewals: context.renewals,
    reopened: context.reopened,
    ...(resolution && { resolution }),
    next: whatNext(pending),
    awaiting: awaiting(state),
    warnings: warnings(context, now),
  };
}
