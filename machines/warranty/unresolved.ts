import { applied } from '../case/applied.ts';
import { clockOf } from '../case/due.ts';
import { itself } from '../case/itself.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { pauseClock, resumeClock } from '../clocks/pause-clock.ts';
import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import type { Change, ClaimContext } from './context.ts';
import { calendarKeyOf } from '../goods/rules.ts';
import { steps } from './escalating.ts';

/** The clock after which an undecided claim escalates by itself; none where the policy names no such time [SUP-ESC-5]. */
export function unresolvedClock({ policy, receivedAt }: ClaimContext): readonly Clock[] {
  const rule = policy.escalation?.unresolvedAfter;
  if (!rule || !policy.escalation?.triggers.value.includes('unresolved')) return [];
  const within = { budget: rule.value, calendar: calendarKeyOf({ policy }) };
  return [clockFrom('unresolved', 'Decided without escalation', { value: within }, receivedAt)];
}

/** It runs: started, neither stopped nor paused. */
export function unresolvedRuns(context: ClaimContext): boolean {
  const clock = clockOf(context, 'unresolved');
  const paused = clock?.pauses.some(({ to }) => to === undefined) ?? false;
  return clock !== undefined && clock.stoppedAt === undefined && !paused;
}

/** While the customer must act it waits, where the policy lets it. */
export function waitsForCustomer({ policy, clocks }: ClaimContext, at: number): Pick<ClaimContext, 'clocks'> {
  if (!policy.pauses?.waitingForCustomer.value.includes('unresolved')) return { clocks };
  return {
    clocks: clocks.map((clock) =>
      clock.name === 'unresolved' ? pauseClock(clock, at, 'waiting for the customer') : clock,
    ),
  };
}

export function goesOn({ clocks }: ClaimContext, at: number): Pick<ClaimContext, 'clocks'> {
  return {
    clocks: clocks.map((clock) => (clock.name === 'unresolved' ? resumeClock(clock, at) : clock)),
  };
}

/** It is decided at `at`: approved, declined or solved. */
export function decidedInTime({ clocks, policy }: ClaimContext, at: number): Pick<ClaimContext, 'clocks'> {
  return {
    clocks: clocks.map((clock) =>
      clock.name === 'unresolved' ? stopClock(clock, at, policy.calendars) : clock,
    ),
  };
}

/** Its time is over: one more reason to escalate, and the clock is missed. */
export function unresolvedTooLong(context: ClaimContext): Change {
  const { at } = context;
  return applied<ClaimContext>(
    context,
    ({ clocks }) => ({
      clocks: clocks.map((clock) =>
        clock.name === 'unresolved' && clock.stoppedAt === undefined
          ? { ...cancelClock(clock, at), outcome: 'missed' as const }
          : clock,
      ),
    }),
    (next) => steps.escalate(next, { trigger: 'unresolved', at, by: itself }),
  );
}
