import { describe, expect, test } from '@jest/globals';
import type { Budget, Calendar } from '../../../policies/calendar/calendar.ts';
import { explainBetween } from '../../../policies/calendar/explain-between.ts';
import { isOpen } from '../../../policies/calendar/is-open.ts';
import { lagosHelpline } from '../../../policies/calendar/lagos-helpline.ts';
import { lagos } from '../../../policies/calendar/lagos.ts';
import {
  addBusinessMinutes,
  addWorkingDayHours,
  applyBudget,
} from '../../../policies/calendar/operations.ts';
import { subtractBudget } from '../../../policies/calendar/subtract-budget.ts';
import { usDetroit } from '../../../policies/calendar/us-detroit.ts';
import { everyDay } from './samples.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString();
const apply = (from: string, budget: Budget, calendar: Calendar = usDetroit) =>
  iso(applyBudget(calendar, at(from), budget).at);

describe('a budget', () => {
  test('that ends exactly at closing is due at closing, not at the next opening', () => {
    expect(apply('2026-11-16T15:00:00-05:00', { amount: 2, unit: 'business-hours' })).toBe(
      '2026-11-16T22:00:00.000Z',
    );
    expect(apply('2026-11-16T15:00:01-05:00', { amount: 2, unit: 'business-hours' })).toBe(
      '2026-11-17T14:00:01.000Z',
    );
  });

  test('that starts at closing time or at night runs from the next opening', () => {
    expect(apply('2026-11-13T17:00:00-05:00', { amount: 2, unit: 'business-hours' })).toBe(
      '2026-11-16T16:00:00.000Z',
    );
    expect(apply('2026-11-14T03:00:00-05:00', { amount: 30, unit: 'business-minutes' })).toBe(
      '2026-11-16T14:30:00.000Z',
    );
  });

  test('of 0 is due at once, open or not', () => {
    expect(apply('2026-11-14T03:00:00-05:00', { amount: 0, unit: 'business-hours' })).toBe(
      '2026-11-14T08:00:00.000Z',
    );
    expect(apply('2026-11-14T03:00:00-05:00', { amount: 0, unit: 'days' })).toBe('2026-11-14T08:00:00.000Z');
  });

  test('of wall time knows no hours; days keep the local time over daylight saving', () => {
    expect(apply('2026-03-07T12:00:00-05:00', { amount: 48, unit: 'hours' })).toBe(
      '2026-03-09T17:00:00.000Z',
    );
    expect(apply('2026-03-07T12:00:00-05:00', { amount: 2, unit: 'days' })).toBe('2026-03-09T16:00:00.000Z');
    expect(apply('2026-03-07T12:00:00-05:00', { amount: 90, unit: 'seconds' })).toBe(
      '2026-03-07T17:01:30.000Z',
    );
    expect(apply('2026-03-07T12:00:00-05:00', { amount: 15, unit: 'minutes' })).toBe(
      '2026-03-07T17:15:00.000Z',
    );
  });

  test('explains itself', () => {
    const { because, stretches } = addBusinessMinutes(usDetroit, at('2026-11-25T16:30:00-05:00'), 60);
    expect(because).toBe(
      '60 business minutes from Wed 25 Nov 16:30 end Fri 27 Nov 09:30 (Detroit); not counted: holiday: Thanksgiving Day.',
    );
    expect(stretches.map((s) => [s.reason, s.counted])).toEqual([
      ['open', true],
      ['closed: night', false],
      ['holiday: Thanksgiving Day', false],
      ['closed: night', false],
      ['open', true],
    ]);
  });
});

describe('24 hours without weekends and public holidays', () => {
  test('[HAW-RESP-2] an e-mail on Friday afternoon is due on Monday afternoon', () => {
    expect(iso(addWorkingDayHours(lagos, at('2026-11-13T15:00:00+01:00'), 24).at)).toBe(
      '2026-11-16T14:00:00.000Z',
    );
  });

  test('[HAW-RESP-2] an e-mail on Saturday runs from Monday midnight', () => {
    expect(iso(addWorkingDayHours(lagos, at('2026-11-14T15:00:00+01:00'), 24).at)).toBe(
      '2026-11-16T23:00:00.000Z',
    );
  });

  test("[HAW-RESP-2] Nigeria's public holidays do not count", () => {
    const explained = addWorkingDayHours(lagos, at('2026-12-24T15:00:00+01:00'), 24);
    expect(iso(explained.at)).toBe('2026-12-28T14:00:00.000Z');
    expect(explained.because).toContain('not counted: holiday: Christmas Day, holiday: Boxing Day, weekend');
  });
});

describe('open or closed', () => {
  test('[HAW-CHAN-1] the helpline is open from 8 to 5 every day of the week, Christmas too', () => {
    for (const day of ['2026-11-14', '2026-11-15', '2026-11-16', '2026-12-25']) {
      expect(isOpen(lagosHelpline, at(`${day}T07:59:59+01:00`)).open).toBe(false);
      expect(isOpen(lagosHelpline, at(`${day}T08:00:00+01:00`)).open).toBe(true);
      expect(isOpen(lagosHelpline, at(`${day}T16:59:59+01:00`)).open).toBe(true);
      expect(isOpen(lagosHelpline, at(`${day}T17:00:00+01:00`)).open).toBe(false);
    }
  });

  test('says why and until when', () => {
    expect(isOpen(usDetroit, at('2026-07-03T10:00:00-04:00'))).toEqual({
      open: false,
      reason: 'holiday: Independence Day (observed)',
      changesAt: at('2026-07-06T09:00:00-04:00'),
      because:
        'Office hours, Detroit is closed until Mon 6 Jul 09:00 (holiday: Independence Day (observed)).',
    });
  });

  test('a calendar that never closes has no next change', () => {
    const all = [{ from: '00:00', to: '24:00' }];
    const always = {
      ...everyDay,
      weekly: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
      holidays: {},
    };
    const openness = isOpen(always, at('2026-07-03T10:00:00Z'));
    expect(openness.changesAt).toBeUndefined();
    expect(openness.because).toBe('Helpline is open always (open).');
  });
});

describe('a notice ahead of a date', () => {
  const before = (until: string, budget: Budget) => iso(subtractBudget(usDetroit, at(until), budget).at);

  test('one business day before keeps the time of day and walks over holidays and weekends', () => {
    expect(before('2026-12-03T17:00:00-05:00', { amount: 1, unit: 'business-days' })).toBe(
      '2026-12-02T22:00:00.000Z',
    );
    expect(before('2026-11-27T17:00:00-05:00', { amount: 1, unit: 'business-days' })).toBe(
      '2026-11-25T22:00:00.000Z',
    );
    expect(before('2026-11-16T11:00:00-05:00', { amount: 2, unit: 'business-days' })).toBe(
      '2026-11-12T16:00:00.000Z',
    );
  });

  test('is moved into the hours of that day', () => {
    expect(before('2026-11-17T20:00:00-05:00', { amount: 1, unit: 'business-days' })).toBe(
      '2026-11-16T22:00:00.000Z',
    );
    expect(before('2026-11-17T06:00:00-05:00', { amount: 1, unit: 'business-days' })).toBe(
      '2026-11-16T14:00:00.000Z',
    );
  });

  test('business hours before falls into open time, wall time and days do not care', () => {
    expect(before('2026-11-16T17:00:00-05:00', { amount: 8, unit: 'business-hours' })).toBe(
      '2026-11-16T14:00:00.000Z',
    );
    expect(before('2026-11-16T17:00:00-05:00', { amount: 9, unit: 'business-hours' })).toBe(
      '2026-11-13T21:00:00.000Z',
    );
    expect(before('2026-11-16T17:00:00-05:00', { amount: 24, unit: 'hours' })).toBe(
      '2026-11-15T22:00:00.000Z',
    );
    expect(before('2026-03-09T12:00:00-04:00', { amount: 2, unit: 'days' })).toBe('2026-03-07T17:00:00.000Z');
    expect(before('2026-11-16T17:00:00-05:00', { amount: 0, unit: 'hours' })).toBe(
      '2026-11-16T22:00:00.000Z',
    );
  });
});

test('open minutes between two instants explain themselves', () => {
  const [from, to] = [at('2026-11-25T16:30:00-05:00'), at('2026-11-27T10:00:00-05:00')];
  const span = explainBetween(usDetroit, from, to);
  expect(span.minutes).toBe(90);
  expect(span.because).toBe(
    '90 open minutes from Wed 25 Nov 16:30 to Fri 27 Nov 10:00 (Detroit); not counted: holiday: Thanksgiving Day.',
  );
  expect(span.stretches.map((s) => s.reason)).toEqual([
    'open',
    'closed: night',
    'holiday: Thanksgiving Day',
    'closed: night',
    'open',
  ]);
  expect(explainBetween(usDetroit, to, from)).toMatchObject({ minutes: 0, stretches: [] });
});
