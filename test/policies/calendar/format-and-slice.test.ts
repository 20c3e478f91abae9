import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cityOf, formatInstant } from '../../../policies/calendar/format.ts';
import { applyBudget } from '../../../policies/calendar/operations.ts';
import { loadCalendar } from '../../../policies/calendar/schema.ts';
import { sliceCalendar } from '../../../policies/calendar/slice.ts';
import { usDetroit } from '../../../policies/calendar/us-detroit.ts';
import { samples, windows } from './samples.ts';

const day = 86_400_000;

test('an instant in the words of a zone', () => {
  const at = Date.parse('2026-11-24T22:00:00Z');
  expect(formatInstant(at, 'America/Detroit')).toBe('Tue 24 Nov 17:00');
  expect(formatInstant(at, 'America/Detroit', 'date')).toBe('Tue 24 Nov');
  expect(formatInstant(at, 'America/Detroit', 'time')).toBe('17:00');
  expect(formatInstant(at, 'Asia/Karachi', 'long')).toBe('Wednesday 25 November 2026, 03:00');
  expect(formatInstant(at, 'Asia/Karachi', 'long-date')).toBe('Wednesday 25 November 2026');
  expect(cityOf('America/Detroit')).toBe('Detroit');
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

test('formatting agrees with Intl at any instant', () => {
  const zones = [
    'America/Detroit',
    'Europe/London',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'Pacific/Apia',
    'America/Asuncion',
  ];
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2_500_000_000 }), (zone, seconds) => {
      const parts = Object.fromEntries(
        format(zone)
          .formatToParts(seconds * 1000)
          .map((p) => [p.type, p.value]),
      );
      expect(formatInstant(seconds * 1000, zone)).toBe(
        `${parts['weekday']} ${parts['day']} ${parts['month']} ${parts['hour']}:${parts['minute']}`,
      );
    }),
    { numRuns: 300 },
  );
});

test('the instant of a daylight-saving change, asked for first, does not blur the hour before it', () => {
  const change = Date.parse('2026-03-08T09:00:00Z');
  expect(formatInstant(change, 'America/Denver', 'time')).toBe('03:00');
  expect(formatInstant(change - 1, 'America/Denver', 'time')).toBe('01:59');
});

test('a slice is small plain data, valid, and gives the same answers inside its window', () => {
  const from = Date.parse('2026-11-23T18:00:00Z');
  const slice = sliceCalendar(usDetroit, from - day, from + 550 * day);
  const carried = loadCalendar(JSON.parse(JSON.stringify(slice)));
  expect(carried).toEqual(slice);
  expect(JSON.stringify(slice).length).toBeLessThan(2500);
  expect(slice.holidays['2024-01-01']).toBeUndefined();
  expect(slice.holidays['2027-12-24']).toBe('Christmas Day (observed)');
  for (const calendar of samples) {
    const window = windows[0];
    const cut = sliceCalendar(calendar, window.from, window.from + 40 * day);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * day }), fc.integer({ min: 0, max: 20 }), (offset, hours) => {
        const budget = { amount: hours, unit: 'business-hours' } as const;
        expect(applyBudget(cut, window.from + offset, budget)).toEqual(
          applyBudget(calendar, window.from + offset, budget),
        );
      }),
      { numRuns: 40 },
    );
  }
});

test('a slice keeps the zone as it was: other time-zone data does not move its deadlines', () => {
  const from = Date.parse('2026-11-23T18:00:00Z');
  const slice = sliceCalendar(usDetroit, from, from + 30 * day);
  const budget = { amount: 3, unit: 'business-days' } as const;
  const moved = { ...slice, timeZone: 'Asia/Karachi' };
  expect(applyBudget(moved, from, budget).at).toBe(applyBudget(usDetroit, from, budget).at);
});
