import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InvalidCalendar } from '../../../policies/calendar/invalid-calendar.ts';
import { lagosHelpline } from '../../../policies/calendar/lagos-helpline.ts';
import { lagos } from '../../../policies/calendar/lagos.ts';
import { loadCalendar } from '../../../policies/calendar/schema.ts';
import { usDetroit } from '../../../policies/calendar/us-detroit.ts';
import { samples } from './samples.ts';

const good = { ...usDetroit, holidays: {} };

function issuesOf(data: unknown): Record<string, string> {
  try {
    loadCalendar(data, 'calendars.support');
  } catch (error) {
    if (!(error instanceof InvalidCalendar)) throw error;
    expect(error.type).toBe('InvalidCalendar');
    return Object.fromEntries(error.issues.map(({ path, message }) => [path, message]));
  }
  return {};
}

const year = (start: string, days: number) =>
  Array.from({ length: days }, (_, i) =>
    new Date(Date.parse(start) + i * 86_400_000).toISOString().slice(0, 10),
  );

test('our own calendars and the samples are accepted as they are', () => {
  for (const calendar of [usDetroit, lagos, lagosHelpline, ...samples])
    expect(loadCalendar(calendar)).toEqual(calendar);
});

describe('a calendar is refused with the path of the field and an example', () => {
  const mon = (...spans: string[]) => ({
    ...good,
    weekly: { mon: spans.map((s) => ({ from: s.slice(0, 5), to: s.slice(6) })) },
  });
  test.each<[string, unknown, string, string]>([
    ['no calendar', null, 'calendars.support', 'for example'],
    [
      'an unknown zone',
      { ...good, timeZone: 'Mars/Olympus' },
      'calendars.support.timeZone',
      "'America/Detroit'",
    ],
    [
      'an offset instead of a zone',
      { ...good, timeZone: '+05:00' },
      'calendars.support.timeZone',
      'got "+05:00"',
    ],
    ['an hour without leading zero', mon('9:00-17:00'), 'calendars.support.weekly.mon[0].from', "'17:00'"],
    ['25:00', mon('09:00-25:00'), 'calendars.support.weekly.mon[0].to', 'got "25:00"'],
    ['a beginning at 24:00', mon('24:00-06:00'), 'calendars.support.weekly.mon[0].from', "'09:00'"],
    ['no length', mon('09:00-09:00'), 'calendars.support.weekly.mon[0].to', "'00:00' to '24:00'"],
    [
      'an overlap',
      mon('09:00-12:00', '11:30-17:00'),
      'calendars.support.weekly.mon[1].from',
      'weekly.mon[0] ends',
    ],
    [
      'an overlap in wrong order',
      mon('13:00-17:00', '09:00-14:00'),
      'calendars.support.weekly.mon[0].from',
      '14:00',
    ],
    [
      'a reversed interval that runs over the next day',
      { ...good, weekly: { mon: [{ from: '17:00', to: '09:00' }], tue: [{ from: '08:00', to: '12:00' }] } },
      'calendars.support.weekly.tue[0].from',
      '09:00',
    ],
    [
      'Saturday night over Sunday morning',
      { ...good, weekly: { sat: [{ from: '22:00', to: '06:00' }], sun: [{ from: '05:00', to: '08:00' }] } },
      'calendars.support.weekly.sun[0].from',
      'weekly.sat[0] ends',
    ],
    [
      'an override that runs into the next morning',
      { ...good, overrides: { '2026-07-06': { reason: 'late', hours: [{ from: '12:00', to: '10:00' }] } } },
      'calendars.support.weekly.tue[0].from',
      'overrides.2026-07-06.hours[0] ends',
    ],
    ['no hours at all', { ...good, weekly: {} }, 'calendars.support.weekly', 'never opens'],
    ['empty days', { ...good, weekly: { mon: [] } }, 'calendars.support.weekly', 'never opens'],
    [
      'weekends only',
      { ...good, weekend: ['mon', 'tue', 'wed', 'thu', 'fri'] },
      'calendars.support.weekend',
      'no business day',
    ],
    [
      'holidays for a year',
      { ...good, holidays: Object.fromEntries(year('2026-01-01', 400).map((d) => [d, 'sabbatical'])) },
      'calendars.support.holidays.2027-01-01',
      'at least once a year',
    ],
    [
      'overrides that close a year',
      {
        ...good,
        overrides: Object.fromEntries(
          year('2026-01-01', 400).map((d) => [d, { reason: 'rebuilding', hours: [] }]),
        ),
      },
      'calendars.support.overrides.2027-01-01',
      'closed for 366 days',
    ],
    [
      '30 February',
      { ...good, holidays: { '2026-02-30': 'x' } },
      'calendars.support.holidays.2026-02-30',
      "'2026-07-03'",
    ],
    [
      'an override on a bad date',
      { ...good, overrides: { '2026-13-01': { reason: 'x', hours: [] } } },
      'calendars.support.overrides.2026-13-01',
      'real date',
    ],
    [
      'a holiday without a name',
      { ...good, holidays: { '2026-07-03': '' } },
      'calendars.support.holidays.2026-07-03',
      "'Labor Day'",
    ],
    ['an unknown field', { ...good, tz: 'UTC' }, 'calendars.support', '["tz"]'],
    [
      'an unknown weekday',
      { ...good, weekly: { ...good.weekly, monday: [] } },
      'calendars.support.weekly',
      '["monday"]',
    ],
  ])('%s', (_title, data, path, message) => {
    const issues = issuesOf(data);
    expect(Object.keys(issues)).toContain(path);
    expect(issues[path]).toContain(message);
  });
});

test('24:00 as an end, overnight intervals and back-to-back ones are fine', () => {
  const weekly = {
    mon: [{ from: '00:00', to: '24:00' }],
    tue: [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '13:00' },
      { from: '22:00', to: '06:00' },
    ],
    wed: [{ from: '06:00', to: '00:00' }],
  };
  expect(issuesOf({ ...good, weekly })).toEqual({});
});

test('every issue is named at once', () => {
  expect(
    Object.keys(issuesOf({ ...good, id: '', timeZone: 'x', weekly: { mon: [{ from: 'a', to: 'b' }] } })),
  ).toEqual([
    'calendars.support.id',
    'calendars.support.timeZone',
    'calendars.support.weekly.mon[0].from',
    'calendars.support.weekly.mon[0].to',
  ]);
});

test('whatever comes in, it is a calendar or InvalidCalendar', () => {
  const keys = fc.constantFrom(
    'id',
    'title',
    'timeZone',
    'weekly',
    'weekend',
    'holidays',
    'overrides',
    'offsets',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (broken) => {
      expect(
        Object.keys(issuesOf({ ...good, ...broken })).every((path) => path.startsWith('calendars.support')),
      ).toBe(true);
    }),
  );
});
