import { cancelClock } from '../clocks/stop-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import { applied } from '../case/applied.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { clockOf } from '../case/due.ts';
import { escalate } from './escalating.ts';
import { itself } from '../case/itself.ts';

/** The clock after which an unresolved case escalates by itself, one more of its name; none where the policy names no such time. */
export function unresolvedClock(
  { policy, clocks }: Pick<ComplaintContext, 'policy' | 'clocks'>,
  startedAt: number,
): readonly Clock[] {
  const rule = policy.escalation?.unresolvedAfter;
  if (!rule || !policy.escalation?.triggers.value.includes('unresolved')) return [];
  const earlier = clocks.filter(({ name }) => /^unresolved(-|$)/.test(name)).length;
  const name = earlier === 0 ? 'unresolved' : `unresolved-${earlier + 1}`;
  const within = { budget: rule.value, calendar: policy.answer.within.value.calendar };
  return [clockFrom(name, 'Resolved without escalation', { value: within }, startedAt)];
}

/** It runs: started, neither stopped nor paused. */
export function unresolvedRuns(context: ComplaintContext): boolean {
  const clock = clockOf(context, 'unresolved');
  const paused = clock?.pauses.some(({ to }) => to === undefined) ?? false;
  return clock !== undefined && clock.stoppedAt === undefined && !paused;
}

/** Its time is over: one more reason to escalate, and the clock is missed [SUP-ESC-5]. */
export function unresolvedTooLong(context: ComplaintContext): Change {
  const { at } = context;
  const running = clockOf(context, 'unresolved');
  return applied(
    context,
    ({ clocks }) => ({
      clocks: clocks.map((clock) =>
        clock === running ? { ...cancelClock(clock, at), outcome: 'missed' } : clock,
      ),
    }),
    (next) => escalate(next, { trigger: 'unresolved', at, by: itself }),
  );
}
