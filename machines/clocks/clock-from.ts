import type { Within } from '../../policies/sections/common.ts';
import type { Titled } from '../../policies/titled.ts';
import type { Clock } from './clock.ts';
import { startClock } from './start-clock.ts';

/** A clock with the budget and calendar of a rule. */
export function clockFrom(
  name: string,
  title: string,
  rule: Pick<Titled<Within>, 'value'>,
  startedAt: number,
  pausable = true,
): Clock {
  const { budget, calendar } = rule.value;
  return startClock({ name, title, budget, calendar, startedAt, pausable });
}
