import type { Budget, Calendar } from './calendar/calendar.ts';
import { formatInstant } from './calendar/format.ts';
import { applyBudget } from './calendar/operations.ts';
import { dayLength } from './calendar/zone.ts';
import type { Policy } from './schema.ts';
import type { Within } from './sections/common.ts';

/** Every other day of a year and a half, at every hour of the day: weekends, holidays, both clock changes, a year's end. */
const first = Date.UTC(2026, 0, 1);
export const starts = Array.from(
  { length: 275 },
  (_, i) => first + 2 * i * dayLength + ((i * 7) % 24) * 3_600_000,
);

/** The calendar that a deadline runs on; undefined when the policy has none of that name. */
export function calendarFor(policy: Policy, { calendar }: Within): Calendar | undefined {
  return Object.hasOwn(policy.calendars, calendar) ? policy.calendars[calendar] : undefined;
}

/** The first start from which `shorter` ends after `longer`, as a sentence. */
export function outlasts(
  calendar: Calendar | undefined,
  shorter: Budget,
  longer: Budget,
): string | undefined {
  if (!calendar || (shorter.unit === longer.unit && shorter.amount <= longer.amount)) return undefined;
  const start = starts.find(
    (at) => applyBudget(calendar, at, shorter).at > applyBudget(calendar, at, longer).at,
  );
  if (start === undefined) return undefined;
  const [one, other] = [applyBudget(calendar, start, shorter).at, applyBudget(calendar, start, longer).at];
  const [began, early, late] = [start, other, one].map((at) => formatInstant(at, calendar));
  return `from ${began} it would be due ${late}, after ${early}`;
}
