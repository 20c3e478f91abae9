import type { Calendar } from './calendar/calendar.ts';
import { lagosHelpline } from './calendar/lagos-helpline.ts';
import { lagos } from './calendar/lagos.ts';
import { usDetroit } from './calendar/us-detroit.ts';

/** The calendars that a policy file can build on, by id. */
export const knownCalendars: Readonly<Record<string, Calendar>> = Object.fromEntries(
  [usDetroit, lagos, lagosHelpline].map((calendar) => [calendar.id, calendar]),
);
