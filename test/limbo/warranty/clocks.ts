import { dueOf } from '../../../machines/clocks/due-of.ts';
import type { ClaimContext } from '../../../machines/warranty/context.ts';
import type { TimerName } from '../../../machines/warranty/timers.ts';
import type { Looked, Watched } from '../engine/subject.ts';

/** Of which timers exactly one is armed while a clock of that name runs. */
const carriers: Readonly<Record<string, readonly TimerName[]>> = {
  customer: ['customerDue'],
  sending: ['sendBy'],
  inspection: ['dutyDue'],
  decision: ['dutyDue'],
  compensation: ['dutyDue'],
  approval: ['approvalDue'],
  replacement: ['replacementAim', 'replacementDue'],
  unresolved: ['unresolved'],
  escalation: ['escalationDue'],
  'check-in': ['checkInDue'],
  'safety-follow-up': ['safetyFollowUp'],
  'safety-report': ['dutyDue', 'lastWord'],
};

const exact: readonly TimerName[] = [
  'sendBy',
  'customerDue',
  'escalationDue',
  'unresolved',
  'safetyFollowUp',
];

/** Timers that are there for something else than the end of a clock. */
export const purposes = {
  customerReminder: 'reminds the customer of what is asked',
  reminder: 'reminds the customer to send the parcel',
  transitLimit: 'has a parcel looked for',
  lateArrivals: 'ends the wait for a late parcel',
  restockTry: 'tries an article again before the date that was told',
  promiseDue: 'ends the wait until the date that was told',
  escalationRepeat: 'calls the silent last level again',
  dutyDue: 'tells the department what waits for it',
  closing: 'closes the case',
  lastWord: 'ends the wait for the last word',
} satisfies Partial<Record<TimerName, string>>;

/** What is given beside the remedy has no timer of its own: whoever approves it is told with the duties. */
function carriersOf(name: string): readonly TimerName[] {
  return name.startsWith('approval-') ? ['dutyDue'] : (carriers[name.replace(/-\d+$/, '')] ?? []);
}

export function clocksOnWatch({ context, now }: Looked<ClaimContext>): readonly Watched[] {
  return context.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((clock) => ({
      name: clock.name,
      dueAt: dueOf(clock, context.policy.calendars, now).at,
      paused: clock.pauses.some(({ to }) => to === undefined),
      pauseEnds: 'customerDue',
      carriers: carriersOf(clock.name).map((timer) => ({
        timer,
        exact: exact.includes(timer),
        inTime: /^safety-report(-\d+)?$/.test(clock.name),
      })),
    }));
}
