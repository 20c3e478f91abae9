import { explainBlocked } from '../../../machines/complaint/blocked.ts';
import { complaint } from '../../../machines/complaint/chart.ts';
import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { dueAt } from '../../../machines/case/due.ts';
import { answerCalendar, holdsUntil } from '../../../machines/complaint/deadlines.ts';
import type { ComplaintEventType, ComplaintMessage } from '../../../machines/complaint/events.ts';
import { timerName } from '../../../machines/complaint/timers.ts';
import { awaiting } from '../../../machines/complaint/what-next.ts';
import type { LetterParams } from '../../../machines/case/letter.ts';
import { toldSince } from '../../../machines/case/newest-interactions.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import type { Looked, Opening, Subject } from '../engine/subject.ts';
import { clocksOnWatch, purposes } from './clocks.ts';
import { forgottenClocks } from './forgotten.ts';
import { project } from './project.ts';
import { promisedEvents } from './promised.ts';
import { carried } from '../carried.ts';
import { signed } from '../signed.ts';
import type { Theme } from './themes.ts';
import { troublesOf } from './troubles.ts';
import { eventsOf } from './variants.ts';

type Look = Looked<ComplaintContext>;

/** The complaint as the checker sees it, opened in these ways, with the events and slices of one theme. */
export function complaintSubject(openings: readonly Opening[], theme: Theme): Subject<ComplaintContext> {
  const types: readonly string[] = theme.events;
  return {
    chart: complaint,
    openings,
    events: theme.events,
    sent: (looked) =>
      eventsOf(looked, theme.observes.includes('safety')).filter(({ event }) => types.includes(event.type)),
    refused: ({ value, context, now }, event) =>
      explainBlocked(
        { value, context: { ...context, at: now } },
        event.type as ComplaintEventType,
        event as unknown as ComplaintMessage,
      ),
    project: (looked) => project(looked, theme),
    lean: carried,
    // Their own walks show that they only call a person: the owner again, or as the first word to the customer.
    asleep: [
      ...(theme.observes.includes('duties') ? [] : ['dutyDue']),
      ...(theme.observes.includes('response') ? [] : ['responseDue']),
    ],
    dates: ({ context }) => [
      holdsUntil(context),
      ...context.clocks.flatMap(({ name, stoppedAt }) =>
        stoppedAt === undefined ? [dueAt(context, name)] : [],
      ),
    ],
    timerName: ({ event }) => timerName(event.type) ?? event.type,
    purposes,
    clocks: clocksOnWatch,
    forgotten: forgottenClocks,
    duties,
    promised: promisedEvents,
    said: (before, after) => said(before, after),
    signed,
    troubles: (looked, effect) => troublesOf(looked, effect, theme),
    receipt: ({ id, name, params }, status, now) => ({
      effectId: id,
      name,
      title: (params as Partial<LetterParams>).template ?? name,
      status,
      attempts: 1,
      at: now,
      ...(name === 'compensate' && {
        reference: (params as { as?: string }).as === 'refund' ? 'rf-1' : 'words/c-1/cr-1/code',
      }),
      ...(status === 'needs-person' && { reason: 'the mailbox does not exist' }),
    }),
    date: (at) => formatInstant(at, answerCalendar(openings[0]?.input as ComplaintContext)),
    effectName: ({ name, params }) => {
      const { key, template = name } = params as Partial<LetterParams>;
      return `${key} (${template})`;
    },
  };
}

/** Of the case's own people, by name: 'an agent' is nobody in particular, and the customer owes us nothing. */
function duties({ value, context }: Look): readonly string[] {
  return awaiting({ value, context })
    .filter(({ from }) => from !== 'the customer' && from !== 'an agent')
    .map(({ what, from }) => `${from}: ${what}`);
}

function said(before: Look, after: Look) {
  const fresh = toldSince(before.context, after.context);
  return {
    customer: fresh.some(({ direction }) => direction === 'out'),
    person: fresh.some(({ direction, letter }) => direction === 'internal' && letter !== undefined),
  };
}
