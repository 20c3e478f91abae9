import { describe, expect, test } from '@jest/globals';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import { pauseClock, resumeClock } from '../../../machines/clocks/pause-clock.ts';
import { consumedOf, latenessOf, remainingOf, statusOf } from '../../../machines/clocks/status.ts';
import { stopClock } from '../../../machines/clocks/stop-clock.ts';
import { at, calendars, clockOf, hour } from './samples.ts';

const dueAt = (clock: Parameters<typeof dueOf>[0], now?: number) =>
  new Date(dueOf(clock, calendars, now).at).toISOString();
const fourHours = { amount: 4, unit: 'business-hours' } as const;
const week = { amount: 7, unit: 'business-days' } as const;

describe('a running clock', () => {
  test('[ASI-RES-1] 7 business days are due at the close of day 7, Thanksgiving and weekends left out', () => {
    const clock = clockOf(week, { startedAt: '2026-11-23T13:00:00-05:00' });
    const due = dueOf(clock, calendars);
    expect(due.at).toBe(at('2026-12-03T17:00:00-05:00'));
    expect(due.suspended).toBe(false);
    expect(due.because).toBe(
      'Answer: 7 business days from Mon 23 Nov 13:00; the day of receipt is day 0; due Thu 3 Dec 17:00 (Detroit); not counted: holiday: Thanksgiving Day, weekend.',
    );
    expect(due.stretches.filter((s) => s.counted)).toHaveLength(7);
  });

  test('[HAW-RESP-2] 24 hours without weekends run on the working days of Lagos', () => {
    const clock = clockOf(
      { amount: 24, unit: 'working-day-hours' },
      { startedAt: '2026-11-13T15:00:00+01:00', calendar: 'helpline' },
    );
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-16T15:00:00+01:00'));
  });

  test('knows what it has used and what is left, in counted time', () => {
    const clock = clockOf(fourHours, { startedAt: '2026-11-16T15:00:00-05:00' });
    const night = at('2026-11-16T23:00:00-05:00');
    expect(consumedOf(clock, calendars, night)).toBe(2 * hour);
    expect(remainingOf(clock, calendars, night)).toBe(2 * hour);
    expect(statusOf(clock, calendars, night)).toBe('running');
  });

  test('is overdue from the due instant on, late in counted time', () => {
    const clock = clockOf(fourHours);
    const due = at('2026-11-16T14:00:00-05:00');
    expect(statusOf(clock, calendars, due - 1)).toBe('running');
    expect(statusOf(clock, calendars, due)).toBe('overdue');
    expect(latenessOf(clock, calendars, due)).toBe(0);
    expect(latenessOf(clock, calendars, at('2026-11-17T10:00:00-05:00'))).toBe(4 * hour);
    expect(remainingOf(clock, calendars, at('2026-11-17T10:00:00-05:00'))).toBe(0);
  });

  test('names the calendars there are when its own is missing', () => {
    const clock = clockOf(fourHours, { calendar: 'nowhere' });
    expect(() => dueOf(clock, calendars)).toThrow('which the policy lacks: it has office, helpline');
    expect(() => dueOf(clockOf(fourHours, { calendar: 'constructor' }), calendars)).toThrow(
      expect.objectContaining({ type: 'UnknownCalendar' }),
    );
  });
});

describe('a pause', () => {
  const paused = pauseClock(clockOf(fourHours), at('2026-11-16T12:00:00-05:00'), 'waiting for the customer');

  test('suspends the due instant and moves it by the open time that it took', () => {
    expect(statusOf(paused, calendars, at('2026-11-20T12:00:00-05:00'))).toBe('paused');
    const due = dueOf(paused, calendars, at('2026-11-17T10:00:00-05:00'));
    expect(due.suspended).toBe(true);
    expect(due.at).toBe(at('2026-11-17T12:00:00-05:00'));
    expect(due.because).toContain('paused; at the earliest it is due Tue 17 Nov 12:00');
    const resumed = resumeClock(paused, at('2026-11-17T10:00:00-05:00'));
    expect(dueOf(resumed, calendars)).toMatchObject({
      at: at('2026-11-17T12:00:00-05:00'),
      suspended: false,
    });
    expect(consumedOf(resumed, calendars, at('2026-11-17T11:00:00-05:00'))).toBe(3 * hour);
  });

  test('is drawn into the explanation', () => {
    const due = dueOf(resumeClock(paused, at('2026-11-16T13:00:00-05:00')), calendars);
    expect(due.stretches.map((s) => [s.reason, s.counted, (s.to - s.from) / hour])).toEqual([
      ['open', true, 2],
      ['paused: waiting for the customer', false, 1],
      ['open', true, 2],
    ]);
    expect(due.because).toContain('not counted: paused: waiting for the customer');
  });

  test('counts only inside working time: a night and a weekend of pause move nothing', () => {
    const overnight = pauseClock(clockOf(week), at('2026-11-16T17:00:00-05:00'), 'hold');
    expect(dueAt(resumeClock(overnight, at('2026-11-17T08:59:00-05:00')))).toBe(dueAt(clockOf(week)));
    const weekend = pauseClock(clockOf(week), at('2026-11-20T17:00:00-05:00'), 'hold');
    expect(dueAt(resumeClock(weekend, at('2026-11-23T09:00:00-05:00')))).toBe(dueAt(clockOf(week)));
  });

  test('two reasons in a row are one pause', () => {
    const twice = pauseClock(paused, at('2026-11-16T12:30:00-05:00'), 'waiting for the carrier');
    expect(twice).toBe(paused);
    const resumed = resumeClock(twice, at('2026-11-16T13:00:00-05:00'));
    const again = pauseClock(resumed, at('2026-11-16T13:00:00-05:00'), 'waiting for the carrier');
    expect(dueAt(resumeClock(again, at('2026-11-16T14:00:00-05:00')))).toBe('2026-11-16T21:00:00.000Z');
  });

  test('one that is told late never overlaps the one before', () => {
    const resumed = resumeClock(paused, at('2026-11-16T13:00:00-05:00'));
    const late = resumeClock(
      pauseClock(resumed, at('2026-11-16T12:30:00-05:00'), 'again'),
      at('2026-11-16T13:30:00-05:00'),
    );
    expect(dueAt(late)).toBe('2026-11-16T20:30:00.000Z');
    expect(
      resumeClock(pauseClock(resumed, at('2026-11-16T13:00:00-05:00'), 'x'), at('2026-11-16T13:00:00-05:00')),
    ).toEqual(resumed);
    expect(resumeClock(resumed, at('2026-11-16T15:00:00-05:00'))).toBe(resumed);
  });

  test('paused straight to stopped still counts as pause', () => {
    const stopped = stopClock(paused, at('2026-12-24T12:00:00-05:00'), calendars);
    expect(stopped.outcome).toBe('met');
    expect(consumedOf(stopped, calendars, at('2027-01-01T00:00:00Z'))).toBe(2 * hour);
    expect(stopped.pauses).toEqual([{ ...paused.pauses[0], to: at('2026-12-24T12:00:00-05:00') }]);
  });

  test('after the breach it freezes the lateness and the clock stays overdue', () => {
    const late = pauseClock(clockOf(fourHours), at('2026-11-16T15:00:00-05:00'), 'hold');
    const later = at('2026-11-19T12:00:00-05:00');
    expect(statusOf(late, calendars, later)).toBe('overdue');
    expect(latenessOf(late, calendars, later)).toBe(hour);
    expect(dueOf(late, calendars, later)).toMatchObject({
      at: at('2026-11-16T14:00:00-05:00'),
      suspended: false,
    });
    const stopped = stopClock(late, later, calendars);
    expect(stopped.outcome).toBe('missed');
    expect(latenessOf(stopped, calendars, later + hour)).toBe(hour);
  });

  test('born paused: nothing runs until it is resumed', () => {
    const born = clockOf(fourHours, { pausedFor: 'waiting for the customer' });
    expect(statusOf(born, calendars, at('2026-11-20T10:00:00-05:00'))).toBe('paused');
    expect(consumedOf(born, calendars, at('2026-11-20T10:00:00-05:00'))).toBe(0);
    expect(dueAt(resumeClock(born, at('2026-11-20T10:00:00-05:00')))).toBe('2026-11-20T19:00:00.000Z');
  });

  test('[SUP-SAFE-1] a safety clock never pauses', () => {
    const safety = clockOf({ amount: 1, unit: 'hours' }, { pausable: false, pausedFor: 'hold' });
    expect(pauseClock(safety, at('2026-11-16T10:10:00-05:00'), 'hold')).toBe(safety);
    expect(safety.pauses).toEqual([]);
    expect(statusOf(safety, calendars, at('2026-11-16T11:00:00-05:00'))).toBe('overdue');
  });
});

describe('a pause of business days gives back the open time that it took, no more and no less', () => {
  const span = (from: string, to: string) =>
    dueAt(resumeClock(pauseClock(clockOf(week), at(from), 'hold'), at(to)));

  test('one hour moves the close of day 7 to one hour into the next business day', () => {
    expect(dueAt(clockOf(week))).toBe('2026-11-25T22:00:00.000Z');
    expect(span('2026-11-17T10:00:00-05:00', '2026-11-17T11:00:00-05:00')).toBe('2026-11-27T15:00:00.000Z');
  });

  test('two whole days move it by two business days', () => {
    expect(span('2026-11-17T09:00:00-05:00', '2026-11-18T17:00:00-05:00')).toBe('2026-11-30T22:00:00.000Z');
  });

  test('a pause on the day of receipt, which costs nothing, gives nothing back', () => {
    expect(span('2026-11-16T11:00:00-05:00', '2026-11-16T16:00:00-05:00')).toBe('2026-11-25T22:00:00.000Z');
  });

  test('nor does one in the night shift of that day, after midnight', () => {
    const clock = clockOf({ amount: 1, unit: 'business-days' }, { calendar: 'nights' });
    const paused = pauseClock(clock, at('2026-11-17T01:00:00-05:00'), 'hold');
    const resumed = resumeClock(paused, at('2026-11-17T05:00:00-05:00'));
    expect(dueAt(resumed)).toBe('2026-11-18T11:00:00.000Z');
  });

  test('one over the due instant leaves the time that was left', () => {
    expect(span('2026-11-25T16:00:00-05:00', '2026-12-03T12:00:00-05:00')).toBe('2026-12-03T18:00:00.000Z');
  });
});
