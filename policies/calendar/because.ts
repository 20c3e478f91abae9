import type { Budget, Calendar, Stretch } from './calendar.ts';
import { describeBudget } from './budget.ts';
import { cityOf, formatInstant } from './format.ts';

/** The reasons of a calendar that stretched a budget, each once, nights and breaks left out; '' when there are none. */
export function notCounted(stretches: readonly Stretch[]): string {
  const reasons = new Set<string>();
  for (const { counted, reason } of stretches) {
    const usual =
      reason === 'closed: night' || reason === 'closed: break' || reason.startsWith('day of receipt');
    if (!counted && !usual) reasons.add(reason);
  }
  return reasons.size === 0 ? '' : `; not counted: ${[...reasons].join(', ')}`;
}

/** '2 business hours from Fri 20 Nov 16:00 end Mon 23 Nov 10:00 (Detroit); not counted: weekend.' */
export function becauseOfBudget(
  calendar: Calendar,
  budget: Budget,
  from: number,
  at: number,
  stretches: readonly Stretch[],
): string {
  const [start, end] = [formatInstant(from, calendar), formatInstant(at, calendar)];
  return `${describeBudget(budget)} from ${start} end ${end} (${cityOf(calendar.timeZone)})${notCounted(stretches)}.`;
}
