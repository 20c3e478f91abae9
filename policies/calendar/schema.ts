import { Temporal } from 'temporal-polyfill/implementation';
import { z } from 'zod';
import type { Calendar } from './calendar.ts';
import { checkCalendar } from './check-calendar.ts';
import { type CalendarIssue, InvalidCalendar } from './invalid-calendar.ts';

function expecting(what: string, example: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      `expected ${what}, for example ${example}; got ${JSON.stringify(input)?.slice(0, 80) ?? 'nothing'}`,
  };
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function isDate(iso: string): boolean {
  const at = /^(19[7-9]|20\d|21\d)\d-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

const text = (what: string, example: string) =>
  z.string(expecting(what, example)).refine((value) => value.trim() !== '', expecting(what, example));
const time = z
  .string(expecting('a time from 00:00 to 24:00', "'17:00'"))
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, expecting('a time from 00:00 to 24:00', "'17:00'"));
const intervalExample = "{ from: '09:00', to: '17:00' }";
const interval = z.strictObject({ from: time, to: time }, objectOf('an interval', intervalExample));
const intervals = z.array(interval, expecting('a list of intervals', `[${intervalExample}]`)).readonly();
const weekday = z.enum(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  expecting("one of 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'", "'sat'"),
);

/** Names unknown keys, and says what else a value of the wrong kind should have been. */
function objectOf(what: string, example: string) {
  return {
    error: (issue: { readonly code?: string; readonly input?: unknown; readonly keys?: unknown }) =>
      issue.code === 'unrecognized_keys'
        ? `expected no other fields in ${what}, for example ${example}; got ${JSON.stringify(issue.keys)}`
        : expecting(what, example).error(issue),
  };
}

function dated<T extends z.ZodType>(value: T, what: string, example: string) {
  return z.record(z.string(), value, expecting(what, example)).superRefine((days, context) => {
    for (const date of Object.keys(days)) {
      if (isDate(date)) continue;
      const message = `expected a real date from 1970 to 2199, for example '2026-07-03'; got '${date}'`;
      context.addIssue({ code: 'custom', path: [date], message, continue: false });
    }
  });
}

/** Schema of a calendar as data. Use `loadCalendar` for errors that name the field by its full path. */
export const calendarSchema = z
  .strictObject(
    {
      id: text('an id', "'us-detroit'"),
      title: text('a title', "'Office hours, Detroit'"),
      timeZone: z
        .string(expecting('an IANA time zone', "'America/Detroit'"))
        .refine(isZone, expecting('an IANA time zone', "'America/Detroit'")),
      weekly: z
        .strictObject(
          {
            mon: intervals.exactOptional(),
            tue: intervals.exactOptional(),
            wed: intervals.exactOptional(),
            thu: intervals.exactOptional(),
            fri: intervals.exactOptional(),
            sat: intervals.exactOptional(),
            sun: intervals.exactOptional(),
          },
          objectOf('weekly hours by weekday', `{ mon: [${intervalExample}] }`),
        )
        .readonly(),
      weekend: z.array(weekday, expecting('a list of weekdays', "['sat', 'sun']")).readonly().exactOptional(),
      holidays: dated(
        text('the name of the holiday', "'Labor Day'"),
        'holidays by date',
        "{ '2026-09-07': 'Labor Day' }",
      ),
      overrides: dated(
        z.strictObject(
          { reason: text('a reason', "'stocktaking'"), hours: intervals },
          objectOf('a reason and hours', `{ reason: 'stocktaking', hours: [] }`),
        ),
        'overrides by date',
        `{ '2026-12-24': { reason: 'short day', hours: [${intervalExample}] } }`,
      ),
      offsets: z
        .array(z.strictObject({ from: z.int(), to: z.int(), offset: z.int() }))
        .readonly()
        .exactOptional(),
    },
    objectOf('a calendar', "{ id, title, timeZone: 'America/Detroit', weekly, holidays: {}, overrides: {} }"),
  )
  .superRefine((calendar, context) => {
    for (const { path, message } of checkCalendar(calendar))
      context.addIssue({ code: 'custom', path: [...path], message });
  });

/**
 * Checks calendar data and gives it back as a Calendar. `path` is where the data stands in its file, for the messages.
 * Throws InvalidCalendar with every issue.
 */
export function loadCalendar(data: unknown, path = 'calendar'): Calendar {
  const result = calendarSchema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue): CalendarIssue => ({
    path: pathOf(path, issue.path),
    message: issue.message,
  }));
  throw new InvalidCalendar(issues);
}

function pathOf(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : `${at}.${String(key)}`),
    root,
  );
}
