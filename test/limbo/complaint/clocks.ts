import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { holdsUntil } from '../../../machines/complaint/deadlines.ts';
import { nextOfPromises } from '../../../machines/complaint/promises-owed.ts';
import type { TimerName } from '../../../machines/complaint/timers.ts';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import type { Clock } from '../../../machines/clocks/clock.ts';
import type { Looked, Watched } from '../engine/subject.ts';

/** Of which timers exactly one is armed while a clock of that name runs. */
const carriers: Readonly<Record<string, readonly TimerName[]>> = {
  acknowledgement: ['acknowledgementDue'],
  forwarding: ['forwardingDue'],
  answer: ['delayNotice', 'answerDue'],
  response: ['responseDue'],
  unresolved: ['unresolved'],
  escalation: ['escalationDue'],
  'check-in': ['checkInDue'],
  'safety-follow-up': ['safetyFollowUp'],
  approval: ['approvalDue'],
  'call-back': ['promiseDue'],
  promised: ['promiseDue'],
  compensation: ['promiseDue'],
  // In an ending case the wait for the last word is no longer than this one.
  'safety-report': ['dutyDue', 'lastWord'],
};

/** These fire before the clock is due, by a lead that the policy names. */
const early: readonly string[] = ['delayNotice', 'defaultOwner', 'checkInDue'];

/** Timers that are there for something else than the end of a clock. */
export const purposes = {
  defaultOwner: 'gives the case to the default owner in time',
  followUp: 'asks whether it is solved',
  reminder: 'asks again',
  closing: 'closes for want of a reply',
  escalationRepeat: 'calls the silent last level again',
  waitingLimit: 'ends the wait for the customer',
  promiseReminder: 'reminds the owner of what was promised',
  approvalRepeat: 'calls the approvers again',
  dutyDue: 'tells the owner what waits for them',
  lastWord: 'ends the wait for the last word',
} satisfies Partial<Record<TimerName, string>>;

export function clocksOnWatch({ context, now }: Looked<ComplaintContext>): readonly Watched[] {
  return context.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((clock) => ({
      name: clock.name,
      dueAt:
        baseName(clock) === 'answer' ? holdsUntil(context) : dueOf(clock, context.policy.calendars, now).at,
      paused: clock.pauses.some(({ to }) => to === undefined),
      pauseEnds: 'waitingLimit',
      carriers: carriersOf(context, clock).map((timer) => ({
        timer,
        exact:
          baseName(clock) !== 'safety-report' &&
          !early.includes(timer) &&
          (timer !== 'promiseDue' ||
            nextOfPromises(context)?.dueAt === dueOf(clock, context.policy.calendars).at),
        inTime: baseName(clock) === 'safety-report',
      })),
    }));
}

/** Until somebody owns it, the timer of the default owner sees to it that it is forwarded in time. */
function carriersOf({ owner }: ComplaintContext, clock: Clock): readonly TimerName[] {
  const name = baseName(clock);
  return name === 'forwarding' && !owner ? ['defaultOwner'] : (carriers[name] ?? []);
}

/** `answer-2` is an answer clock. */
export function baseName({ name }: Pick<Clock, 'name'>): string {
  return name.replace(/-\d+$/, '');
}
