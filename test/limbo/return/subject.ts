import { actOf } from '../../../machines/goods/acts.ts';
import { explainBlocked } from '../../../machines/return/blocked.ts';
import { callOwed } from '../../../machines/case/safety-call.ts';
import { undocumentedSince } from '../../../machines/case/safety.ts';
import { safetyOwed } from '../../../machines/case/safety-duties.ts';
import { letterOf } from '../../../machines/case/letters.ts';
import { toldSince } from '../../../machines/case/newest-interactions.ts';
import { returnChart } from '../../../machines/return/chart.ts';
import type { ReturnContext } from '../../../machines/return/context.ts';
import type { ReturnEventType, ReturnMessage } from '../../../machines/return/events.ts';
import { compensationOwed } from '../../../machines/goods/compensation/owed.ts';
import { homeCalendar } from '../../../machines/goods/rules.ts';
import { courseOf } from '../../../machines/return/public-state.ts';
import { timerName, type TimerName } from '../../../machines/return/timers.ts';
import { lettersOwed } from '../../../machines/goods/duties.ts';
import { isShort } from '../../../machines/goods/short.ts';
import { isOpen } from '../../../machines/return/unit.ts';
import { awaiting } from '../../../machines/return/view-of.ts';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import { byDeadline } from '../../../workflows/interpreter/reconcile.ts';
import type { Looked, Opening, Sent, Subject } from '../engine/subject.ts';
import { carried } from '../carried.ts';
import { signed } from '../signed.ts';
import { baseName } from '../complaint/clocks.ts';
import { returnEvents } from './variants.ts';

type Look = Looked<ReturnContext>;

const carriers: Readonly<Record<string, readonly TimerName[]>> = {
  sending: ['sendBy'],
  inspection: ['dutyDue'],
  decision: ['dutyDue'],
  approval: ['dutyDue'],
  compensation: ['dutyDue'],
  refund: ['refundAim', 'refundDue'],
  escalation: ['escalationDue'],
  'check-in': ['checkInDue'],
  'safety-follow-up': ['safetyFollowUp'],
  'safety-report': ['dutyDue', 'lastWord'],
};

/** These fire when their clock is due and at no other time. */
const exact: readonly TimerName[] = ['sendBy', 'escalationDue', 'safetyFollowUp'];

const purposes = {
  reminder: 'reminds the customer to send the parcel',
  transitLimit: 'has a parcel looked for',
  lateArrivals: 'ends the wait for a late parcel',
  escalationRepeat: 'calls the silent last level again',
  dutyDue: 'tells the department what waits for it',
  closing: 'closes the case',
  lastWord: 'ends the wait for the last word',
  stockAgain: 'tries again what is out of stock',
  stockLate: 'ends the promise of what is out of stock',
} satisfies Partial<Record<TimerName, string>>;

/** The return as the checker sees it, opened in these ways. */
export function returnSubject(
  openings: readonly Opening[],
  events: readonly ReturnEventType[],
): Subject<ReturnContext> {
  const settlements = events.includes('choose');
  const zone = homeCalendar(openings[0]?.input as ReturnContext);
  return {
    chart: returnChart,
    openings,
    events,
    sent: (looked) =>
      returnEvents(looked, settlements).filter(({ event }) => events.includes(event.type as ReturnEventType)),
    refused: ({ value, context, now }, event) =>
      explainBlocked(
        { value, context: { ...context, at: now } },
        event.type as ReturnEventType,
        event as unknown as ReturnMessage,
      ),
    project,
    lean: carried,
    timerName: ({ event }) => timerName(event.type) ?? event.type,
    purposes,
    clocks: ({ context, now }) =>
      context.clocks
        .filter(({ stoppedAt }) => stoppedAt === undefined)
        .map((clock) => ({
          name: clock.name,
          dueAt: dueOf(clock, context.policy.calendars, now).at,
          paused: false,
          pauseEnds: '',
          carriers: (carriers[baseName(clock)] ?? []).map((timer) => ({
            timer,
            exact: exact.includes(timer),
            inTime: baseName(clock) === 'safety-report',
          })),
        })),
    duties: ({ value, context }) =>
      awaiting({ value, context })
        .filter(({ from }) => from.includes(','))
        .map(({ what, from }) => `${from}: ${what}`),
    promised,
    said: (before, after) => {
      const fresh = toldSince(before.context, after.context);
      return {
        customer: fresh.some(({ direction }) => direction === 'out'),
        person: fresh.some(({ direction, letter }) => direction === 'internal' && letter !== undefined),
      };
    },
    signed,
    // One thing at a time goes wrong: an act, or a letter that the case does not end without.
    troubles: ({ context }, { name, params }) => {
      const stuck = [...context.acts, ...context.letters].some(({ status }) => status === 'needs-person');
      if (stuck) return [];
      const owed = lettersOwed(context).some((letter) => letter === letterOf(context, params));
      return owed || actOf(context, name, params) ? ['needs-person', 'late'] : [];
    },
    receipt: ({ id, name }, status, now) => ({
      effectId: id,
      name,
      title: name,
      status,
      attempts: 1,
      at: now,
      ...(name === 'issueLabel' && { reference: 'labels/r-1/1.pdf', detail: { tracking: 'TR1' } }),
      ...(name === 'refund' && { reference: 'rf-1' }),
      ...(status === 'needs-person' && { reason: 'it cannot be done' }),
      ...(name === 'sendBack' && { reference: 'labels/r-1/2.pdf' }),
      ...(name === 'compensate' && { reference: 'rf-2' }),
      ...(name === 'giveCredit' && { reference: 'words/r-1/rf-1/code' }),
      ...(name === 'sendReplacement' && status === 'needs-person' && { detail: { outOfStock: 'A' } }),
    }),
    date: (at) => formatInstant(at, zone),
    effectName: ({ name }) => name,
  };
}

/** The customer may withdraw until the carrier has it, and every trigger that has not come yet escalates, each danger anew. */
function promised(looked: Look): readonly Sent[] {
  const course = courseOf(looked.value);
  const { escalation, policy } = looked.context;
  const may = course === 'preparing' || course === 'awaiting' || course === 'expired';
  const escalates = course !== undefined && policy.escalation !== undefined;
  const come = (escalation?.reasons ?? []).map(({ trigger }): string => trigger);
  return returnEvents(looked, false).filter(({ event, name }) => {
    if (event.type === 'withdraw') return may;
    return (
      event.type === 'escalate' &&
      escalates &&
      !come.some((trigger) => trigger !== 'safety' && name.endsWith(trigger))
    );
  });
}

/** Everything that guards read; of the instants only the order in which the deadlines come. */
function project(looked: Look): unknown {
  const { value, context, envelope } = looked;
  const { units, acts, letters, ending } = context;
  return [
    value,
    units.map((unit) => [unit.decision.approved, isOpen(unit), unit.settled?.as, unit.doubts.length > 0]),
    acts.filter(({ status }) => status !== 'superseded').map(({ effect, status }) => [effect, status]),
    letters.some(({ status }) => status === 'written' || status === 'under-way'),
    lettersOwed(context).map(({ status }) => status),
    ending?.as,
    context.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(baseName),
    context.lost,
    context.extra?.settled,
    context.extra !== null,
    context.waiting?.tried,
    units.map((unit) => [isShort(context, unit), unit.wish.as]),
    context.lateSince !== null,
    careOf(looked),
    compensationOwed(context).map(({ status }) => status),
    (context.compensations ?? []).map(({ status, cause }) => [status, cause]),
    envelope.timers.toSorted(byDeadline).map(({ event }) => timerName(event.type) ?? event.type),
  ];
}

/** What guards read of an escalation and of a safety concern. */
function careOf({ context }: Look): unknown {
  const { escalation, safety, pastEscalations, letters } = context;
  const why = (trigger: string) =>
    [...pastEscalations, ...(escalation ? [escalation] : [])].some(({ reasons }) =>
      reasons.some((reason) => reason.trigger === trigger),
    );
  return [
    escalation?.level,
    typeof escalation?.acknowledgedAt === 'number',
    [...new Set((escalation?.reasons ?? []).map(({ trigger }) => trigger))].toSorted(),
    why('unresolved'),
    undocumentedSince({ safety }).length > 1,
    safety && [safety.documentedAt !== null, safety.followedUpAt !== null],
    safety?.tried !== undefined,
    callOwed(context) !== undefined,
    safetyOwed(letters).map(({ purpose, status }) => [purpose, status]),
  ];
}
