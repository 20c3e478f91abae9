import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addBusinessDays, businessDaysBetween } from '../../../policies/calendar/business-days.ts';
import { applyBudget } from '../../../policies/calendar/operations.ts';
import { usDetroit } from '../../../policies/calendar/us-detroit.ts';
import { CalendarNeverOpens } from '../../../policies/calendar/stretches.ts';
import { everyDay, london, office, samples, windows } from './samples.ts';

const at = (iso: string) => Date.parse(iso);
const due = (received: string, days: number) =>
  new Date(addBusinessDays(usDetroit, at(received), days).at).toISOString();

describe('the day of receipt is day 0, due at the close of business on day N', () => {
  test.each([
    [
      '[ASI-ACK-1] [PRO-ACK-1] Friday 16:59 plus 1 is Monday 17:00',
      '2026-11-13T16:59:00-05:00',
      1,
      '2026-11-16T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] [PRO-ACK-1] Friday 17:00 sharp plus 1 is Monday 17:00',
      '2026-11-13T17:00:00-05:00',
      1,
      '2026-11-16T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] [PRO-ACK-1] Friday evening plus 1 is Monday 17:00',
      '2026-11-13T22:15:00-05:00',
      1,
      '2026-11-16T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] [PRO-ACK-1] Saturday plus 1 is Monday 17:00',
      '2026-11-14T12:00:00-05:00',
      1,
      '2026-11-16T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] [PRO-ACK-1] Monday before opening plus 1 is Tuesday 17:00',
      '2026-11-16T07:00:00-05:00',
      1,
      '2026-11-17T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] the eve of Thanksgiving plus 1 is Friday',
      '2026-11-25T10:00:00-05:00',
      1,
      '2026-11-27T22:00:00.000Z',
    ],
    [
      '[ASI-ACK-1] 3 July 2026 is observed: Thursday 2 July plus 1 is Monday 6 July',
      '2026-07-02T10:00:00-04:00',
      1,
      '2026-07-06T21:00:00.000Z',
    ],
    [
      '[ASI-RES-1] Monday 23 November plus 7 is Thursday 3 December',
      '2026-11-23T13:00:00-05:00',
      7,
      '2026-12-03T22:00:00.000Z',
    ],
    [
      '[ASI-RES-1] over the change to daylight saving',
      '2027-03-10T13:00:00-05:00',
      7,
      '2027-03-19T21:00:00.000Z',
    ],
    [
      '[PRO-RES-1] a few (3) days over the year end with both holidays observed',
      '2027-12-22T13:00:00-05:00',
      3,
      '2027-12-28T22:00:00.000Z',
    ],
    ['0 on an open day is its close', '2026-11-16T10:00:00-05:00', 0, '2026-11-16T22:00:00.000Z'],
    ['0 at closing time is the next close', '2026-11-13T17:00:00-05:00', 0, '2026-11-16T22:00:00.000Z'],
  ])('%s', (_title, received, days, expected) => {
    expect(due(received, days)).toBe(expected);
  });

  test('a short day closes early, a worked Saturday counts, an override outranks a holiday', () => {
    const from = at('2026-03-10T10:00:00-04:00');
    expect(addBusinessDays(office, from, 1).at).toBe(at('2026-03-11T12:00:00-04:00'));
    expect(addBusinessDays(office, from, 2).at).toBe(at('2026-03-12T16:00:00-04:00'));
    expect(addBusinessDays(office, from, 4).at).toBe(at('2026-03-14T14:00:00-04:00'));
    expect(addBusinessDays(office, from, 5).at).toBe(at('2026-03-16T17:00:00-04:00'));
  });

  test('an overnight shift belongs to the day on which it began', () => {
    expect(addBusinessDays(london, at('2026-06-01T10:00:00Z'), 1).at).toBe(at('2026-06-03T06:00:00+01:00'));
  });

  test('a declared weekend is no business day although the helpline is open', () => {
    expect(addBusinessDays(everyDay, at('2026-11-13T10:00:00+01:00'), 1).at).toBe(
      at('2026-11-16T17:00:00+01:00'),
    );
  });
});

test('it says which rule moved the date, day by day without a gap', () => {
  const from = at('2026-11-23T13:00:00-05:00');
  const explained = addBusinessDays(usDetroit, from, 7);
  expect(explained.because).toBe(
    '7 business days from Mon 23 Nov, the day of receipt (day 0), end at the close of business on Thu 3 Dec 17:00 (Detroit); not counted: holiday: Thanksgiving Day, weekend.',
  );
  expect(explained.stretches.map((s) => s.reason)).toEqual([
    'day of receipt (day 0)',
    'business day 1',
    'business day 2',
    'holiday: Thanksgiving Day',
    'business day 3',
    'weekend',
    'business day 4',
    'business day 5',
    'business day 6',
    'business day 7',
  ]);
  expect(explained.stretches.filter((s) => s.counted)).toHaveLength(7);
  expect(explained.stretches.map((s) => s.from)).toEqual([
    from,
    ...explained.stretches.slice(0, -1).map((s) => s.to),
  ]);
  expect(explained.stretches.at(-1)?.to).toBe(explained.at);
});

test('adding days and counting them agree, and each day more is due later', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.constantFrom(...windows),
      fc.integer({ min: 0, max: 40 * 86_400_000 }),
      fc.integer({ min: 1, max: 30 }),
      (calendar, window, offset, days) => {
        const from = window.from + offset;
        const added = addBusinessDays(calendar, from, days);
        expect(businessDaysBetween(calendar, from, added.at)).toBe(days);
        expect(businessDaysBetween(calendar, added.at, from)).toBe(-days);
        expect(added.stretches.filter((s) => s.counted)).toHaveLength(days);
        expect(addBusinessDays(calendar, from, days + 1).at).toBeGreaterThan(added.at);
        expect(added.at).toBeGreaterThan(from);
      },
    ),
  );
});

test('amounts that no deadline can have are refused', () => {
  for (const amount of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => addBusinessDays(usDetroit, 0, amount)).toThrow(
      expect.objectContaining({ type: 'InvalidBudget' }),
    );
  }
  expect(() => applyBudget(usDetroit, 0, { amount: -1, unit: 'hours' })).toThrow('give 0 or more');
});

test('an unchecked calendar without hours is an error, not an endless loop', () => {
  const never = { ...usDetroit, weekly: {} };
  expect(() => addBusinessDays(never, 0, 1)).toThrow(CalendarNeverOpens);
  expect(() => applyBudget(never, 0, { amount: 1, unit: 'business-hours' })).toThrow(CalendarNeverOpens);
});
