import { describe, expect, test } from '@jest/globals';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import { pauseClock, resumeClock } from '../../../machines/clocks/pause-clock.ts';
import { rederive } from '../../../machines/clocks/rederive.ts';
import { consumedOf, remainingOf, statusOf } from '../../../machines/clocks/status.ts';
import { stopClock } from '../../../machines/clocks/stop-clock.ts';
import { at, calendars, clockOf, hour } from './samples.ts';

const hours = (amount: number) => ({ amount, unit: 'business-hours' }) as const;
const days = (amount: number) => ({ amount, unit: 'business-days' }) as const;
const noon = at('2026-11-16T12:00:00-05:00');

describe('a change of budget', () => {
  test('keeps the used time', () => {
    const clock = rederive(
      clockOf(hours(4)),
      { at: noon, reason: 'priority raised', budget: hours(3) },
      calendars,
    );
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-16T13:00:00-05:00'));
    expect(consumedOf(clock, calendars, noon)).toBe(2 * hour);
    expect(remainingOf(clock, calendars, noon)).toBe(hour);
    expect(dueOf(clock, calendars).because).toContain(
      'used time kept (priority raised); due Mon 16 Nov 13:00',
    );
  });

  test('keeps the pauses too: nothing breaches at once', () => {
    const born = clockOf(hours(8), {
      startedAt: '2026-11-13T10:00:00-05:00',
      pausedFor: 'waiting for the customer',
    });
    const resumed = resumeClock(born, noon - hour);
    const clock = rederive(resumed, { at: noon, reason: 'priority raised', budget: hours(2) }, calendars);
    expect(statusOf(clock, calendars, noon)).toBe('running');
    expect(dueOf(clock, calendars).at).toBe(noon + hour);
  });

  test('while paused the pause goes on', () => {
    const paused = pauseClock(clockOf(hours(4)), noon - hour, 'hold');
    const clock = rederive(paused, { at: noon, reason: 'priority raised', budget: hours(3) }, calendars);
    expect(statusOf(clock, calendars, noon + hour)).toBe('paused');
    expect(dueOf(resumeClock(clock, noon + hour), calendars).at).toBe(noon + 3 * hour);
  });

  test('to less than was used is due at the change, not in the past', () => {
    const clock = rederive(
      clockOf(hours(4)),
      { at: noon, reason: 'priority raised', budget: hours(1) },
      calendars,
    );
    expect(dueOf(clock, calendars).at).toBe(noon);
    expect(statusOf(clock, calendars, noon)).toBe('overdue');
  });

  test('of an overdue clock keeps when it fell due, or gives it time again', () => {
    const late = at('2026-11-16T16:00:00-05:00');
    const still = rederive(
      clockOf(hours(4)),
      { at: late, reason: 'priority raised', budget: hours(3) },
      calendars,
    );
    expect(dueOf(still, calendars).at).toBe(at('2026-11-16T14:00:00-05:00'));
    const again = rederive(
      clockOf(hours(4)),
      { at: late, reason: 'priority lowered', budget: hours(8) },
      calendars,
    );
    expect(dueOf(again, calendars).at).toBe(at('2026-11-17T10:00:00-05:00'));
  });

  test('of business days counts from the day of receipt and stays a close of business', () => {
    const wednesday = at('2026-11-18T12:00:00-05:00');
    const clock = rederive(
      clockOf(days(7)),
      { at: wednesday, reason: 'new policy', budget: days(3) },
      calendars,
    );
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-19T17:00:00-05:00'));
    const today = rederive(
      clockOf(days(7)),
      { at: wednesday, reason: 'new policy', budget: days(2) },
      calendars,
    );
    expect(dueOf(today, calendars).at).toBe(at('2026-11-18T17:00:00-05:00'));
  });

  test('of business days gives back a pause before the change', () => {
    const paused = pauseClock(clockOf(days(7)), at('2026-11-17T10:00:00-05:00'), 'hold');
    const resumed = resumeClock(paused, at('2026-11-17T13:00:00-05:00'));
    const change = { at: at('2026-11-18T12:00:00-05:00'), reason: 'new policy', budget: days(3) };
    expect(dueOf(rederive(resumed, change, calendars), calendars).at).toBe(at('2026-11-20T12:00:00-05:00'));
  });

  test('to another unit counts anew from the start', () => {
    const clock = rederive(clockOf(hours(4)), { at: noon, reason: 'new policy', budget: days(1) }, calendars);
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-17T17:00:00-05:00'));
    const wall = rederive(
      clockOf(days(7)),
      { at: noon, reason: 'urgent', budget: { amount: 24, unit: 'hours' } },
      calendars,
    );
    expect(dueOf(wall, calendars).at).toBe(at('2026-11-17T10:00:00-05:00'));
  });
});

describe('a change of hours', () => {
  test('keeps time used under the old ones and counts the rest by the new ones', () => {
    const clock = rederive(
      clockOf(hours(4)),
      { at: noon, reason: 'new hours', calendar: 'mornings' },
      calendars,
    );
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-18T10:00:00-05:00'));
    expect(dueOf(clock, calendars).stretches.map((s) => s.counted && s.reason)).toContain('open');
  });

  test('in the same calendar: a holiday added after the start moves the close of business', () => {
    const after = {
      ...calendars,
      office: {
        ...calendars.office,
        holidays: { ...calendars.office.holidays, '2026-11-19': 'Day of mourning' },
      },
    };
    const clock = rederive(clockOf(days(7)), { at: noon, reason: 'holiday declared' }, calendars, after);
    expect(dueOf(clock, after).at).toBe(at('2026-11-27T17:00:00-05:00'));
  });

  test('breaches nothing at once that is in time under both', () => {
    const start = { startedAt: '2026-11-13T18:00:00-05:00', calendar: 'always' };
    const monday = at('2026-11-16T10:00:00-05:00');
    const old = clockOf(hours(72), start);
    expect(statusOf(old, calendars, monday)).toBe('running');
    const change = { at: monday, reason: 'now in office hours', calendar: 'office', budget: hours(8) };
    const clock = rederive(old, change, calendars);
    expect(statusOf(clock, calendars, monday)).toBe('running');
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-16T17:00:00-05:00'));
  });

  test('cures nothing that was overdue already by counting anew', () => {
    const monday = at('2026-11-16T10:00:00-05:00');
    const overdue = clockOf(hours(10), { startedAt: '2026-11-13T18:00:00-05:00', calendar: 'always' });
    const clock = rederive(
      overdue,
      { at: monday, reason: 'now in office hours', calendar: 'office' },
      calendars,
    );
    expect(statusOf(clock, calendars, monday)).toBe('overdue');
    expect(dueOf(clock, calendars).at).toBe(at('2026-11-14T04:00:00-05:00'));
  });

  test('the explanation reaches from the start to the due instant also when the old calendar is gone', () => {
    const clock = rederive(
      clockOf(hours(4)),
      { at: noon, reason: 'new hours', calendar: 'mornings' },
      calendars,
    );
    const { office: _gone, ...left } = calendars;
    const due = dueOf(clock, left);
    expect(due.at).toBe(dueOf(clock, calendars).at);
    expect(due.stretches[0]).toEqual({
      from: clock.startedAt,
      to: noon,
      counted: false,
      reason: 'earlier rules, until new hours',
    });
    expect(due.stretches.map((s) => s.from)).toEqual([
      clock.startedAt,
      ...due.stretches.slice(0, -1).map((s) => s.to),
    ]);
  });
});

test('a stopped clock keeps its verdict', () => {
  const stopped = stopClock(clockOf(hours(4)), noon, calendars);
  expect(rederive(stopped, { at: noon + 1, reason: 'x', budget: hours(1) }, calendars)).toBe(stopped);
});

test('a budget that no deadline can have is refused', () => {
  expect(() => rederive(clockOf(hours(4)), { at: noon, reason: 'x', budget: hours(-1) }, calendars)).toThrow(
    expect.objectContaining({ type: 'InvalidBudget' }),
  );
});
