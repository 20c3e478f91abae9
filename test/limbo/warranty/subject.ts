import type { Trigger } from '../../../policies/sections/escalation.ts';
import { isUnderWay } from '../../../machines/case/deed.ts';
import { actOf } from '../../../machines/goods/acts.ts';
import { compensationOwed } from '../../../machines/goods/compensation/owed.ts';
import { callOwed } from '../../../machines/case/safety-call.ts';
import { undocumentedSince } from '../../../machines/case/safety.ts';
import { safetyOwed } from '../../../machines/case/safety-duties.ts';
import { homeCalendar } from '../../../machines/goods/rules.ts';
import { explainBlocked } from '../../../machines/warranty/blocked.ts';
import { warrantyChart } from '../../../machines/warranty/chart.ts';
import type { ClaimContext } from '../../../machines/warranty/context.ts';
import type { ClaimEventType, ClaimMessage } from '../../../machines/warranty/events.ts';
import { courseOf } from '../../../machines/warranty/public-state.ts';
import { timerName } from '../../../machines/warranty/timers.ts';
import { isOpen } from '../../../machines/warranty/unit.ts';
import { awaiting } from '../../../machines/warranty/view-of.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import { byDeadline } from '../../../workflows/interpreter/reconcile.ts';
import type { Looked, Opening, Sent, Subject } from '../engine/subject.ts';
import { clocksOnWatch, purposes } from './clocks.ts';
import { carried } from '../carried.ts';
import { signed } from '../signed.ts';
import type { Theme } from './themes.ts';
import { claimEvents } from './variants.ts';

type Look = Looked<ClaimContext>;

/** The warranty claim as the checker sees it, opened in these ways, with the events of one theme. */
export function claimSubject(openings: readonly Opening[], theme: Theme): Subject<ClaimContext> {
  const zone = homeCalendar(openings[0]?.input as ClaimContext);
  const types: readonly string[] = theme.events;
  return {
    chart: warrantyChart,
    openings,
    events: theme.events,
    sent: (looked) => claimEvents(looked).filter(({ event }) => types.includes(event.type)),
    refused: ({ value, context, now }, event) =>
      explainBlocked(
        { value, context: { ...context, at: now } },
        event.type as ClaimEventType,
        event as unknown as ClaimMessage,
      ),
    project,
    lean: carried,
    timerName: ({ event }) => timerName(event.type) ?? event.type,
    purposes,
    clocks: clocksOnWatch,
    duties: ({ value, context }) =>
      awaiting({ value, context })
        .filter(({ from }) => from.includes(','))
        .map(({ what, from }) => `${from}: ${what}`),
    promised: (looked) => promised(looked, types),
    said: (before, after) => {
      const known = new Set(before.context.letters.map(({ key }) => key));
      const fresh = after.context.letters.filter(({ key }) => !known.has(key));
      return {
        customer: fresh.some(({ inside }) => inside !== true),
        person: fresh.some(({ inside }) => inside === true),
      };
    },
    signed,
    // One thing at a time goes wrong.
    troubles: ({ context }, { name, params }) => {
      const stuck = [...context.acts, ...context.letters].some(({ status }) => status === 'needs-person');
      if (stuck || !theme.troubled.includes(name)) return [];
      const act = actOf(context, name, params);
      if (act) return ['needs-person', 'late'];
      const last = (params as { readonly key?: string }).key?.startsWith('ending-');
      return last ? ['needs-person', 'late'] : [];
    },
    receipt: ({ id, name }, status, now) => ({
      effectId: id,
      name,
      title: name,
      status,
      attempts: 1,
      at: now,
      ...(name === 'issueLabel' && { reference: 'labels/w-1/1.pdf', detail: { tracking: 'TR1' } }),
      ...(name === 'refund' && { reference: 'rf-1' }),
      ...(status === 'needs-person' && { reason: 'it cannot be done' }),
      ...(status === 'needs-person' && theme.outOfStock && { detail: { outOfStock: 'K' } }),
    }),
    date: (at) => formatInstant(at, zone),
    effectName: ({ name }) => name,
  };
}

/** The customer may withdraw until the carrier has it, and ask for a supervisor or report a danger as long as it is open. */
function promised(looked: Look, types: readonly string[]): readonly Sent[] {
  const course = courseOf(looked.value);
  const early = ['checking', 'describing', 'trying', 'approving', 'preparing', 'awaiting', 'expired'];
  const come = looked.context.escalation?.reasons.map(({ trigger }) => trigger) ?? [];
  return claimEvents(looked).filter(({ event }) => {
    if (!types.includes(event.type) || course === undefined) return false;
    if (event.type === 'withdraw') return early.includes(course);
    const { trigger } = event.payload as { readonly trigger?: Trigger };
    if (event.type !== 'escalate' || trigger === undefined) return false;
    return trigger === 'safety' || !come.includes(trigger);
  });
}

/** Everything that guards read; of the instants only the order in which the deadlines come. */
function project({ value, context, envelope, now }: Look): unknown {
  const { units, acts, letters, ending, escalation, safety, compensations } = context;
  return [
    value,
    context.strangeSerial !== null,
    context.declined !== null,
    context.steps.map(({ outcome }) => outcome),
    compensationOwed(context).map(({ status }) => status),
    compensations.map(({ status, cause }) => [status, cause]),
    context.remedy,
    units.map((unit) => [isOpen(unit), unit.settled?.as]),
    acts.filter(({ status }) => status !== 'superseded').map(({ effect, status }) => [effect, status]),
    letters.some((letter) => isUnderWay(letter)),
    letters.some(({ status }) => status === 'needs-person'),
    ending?.as,
    context.clocks
      .filter(({ stoppedAt }) => stoppedAt === undefined)
      .map(({ name, pauses }) => [name.replace(/-\d+$/, ''), pauses.some(({ to }) => to === undefined)]),
    context.lost,
    context.lateSince !== null,
    context.missingArticles !== null,
    context.commitments
      .filter(({ status }) => status === 'open')
      .map(({ renewals, dueAt }) => [Math.min(renewals, 1), dueAt > now]),
    escalation && [
      escalation.level,
      escalation.acknowledgedAt !== null,
      [...new Set(escalation.reasons.map(({ trigger }) => trigger))].toSorted(),
    ],
    undocumentedSince({ safety }).length > 1,
    safety && [safety.documentedAt !== null, safety.followedUpAt !== null],
    safety?.tried !== undefined,
    callOwed(context) !== undefined,
    safetyOwed(letters).map(({ purpose, status }) => [purpose, status]),
    envelope.timers.toSorted(byDeadline).map(({ event }) => timerName(event.type) ?? event.type),
  ];
}
