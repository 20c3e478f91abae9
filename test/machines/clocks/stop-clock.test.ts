import { describe, expect, test } from '@jest/globals';
import { pauseClock, resumeClock } from '../../../machines/clocks/pause-clock.ts';
import { statusOf } from '../../../machines/clocks/status.ts';
import { cancelClock, stopClock } from '../../../machines/clocks/stop-clock.ts';
import { at, calendars, clockOf, hour } from './samples.ts';

const fourHours = { amount: 4, unit: 'business-hours' } as const;

describe('a stop', () => {
  const due = at('2026-11-16T14:00:00-05:00');

  test('counts by when it happened, however late it is processed', () => {
    expect(stopClock(clockOf(fourHours), due - 1, calendars).outcome).toBe('met');
    expect(stopClock(clockOf(fourHours), due, calendars).outcome).toBe('met');
    expect(stopClock(clockOf(fourHours), due + 1, calendars).outcome).toBe('missed');
  });

  test('stays, unless word comes of something earlier', () => {
    const missed = stopClock(clockOf(fourHours), due + hour, calendars);
    expect(stopClock(missed, due + 2 * hour, calendars)).toBe(missed);
    expect(stopClock(missed, due - hour, calendars)).toMatchObject({ outcome: 'met', stoppedAt: due - hour });
    expect(pauseClock(missed, due + 2 * hour, 'hold')).toBe(missed);
    expect(resumeClock(missed, due + 2 * hour)).toBe(missed);
    expect(statusOf(missed, calendars, due + 9 * hour)).toBe('missed');
  });

  test('before a pause forgets the pause; before the start it is the start', () => {
    const paused = pauseClock(clockOf(fourHours), due - hour, 'hold');
    expect(stopClock(paused, due - 2 * hour, calendars)).toMatchObject({ pauses: [], outcome: 'met' });
    expect(stopClock(clockOf(fourHours), 0, calendars)).toMatchObject({
      stoppedAt: clockOf(fourHours).startedAt,
      outcome: 'met',
    });
  });

  test('cancelled: no longer needed, no verdict', () => {
    const cancelled = cancelClock(clockOf(fourHours), due + hour);
    expect(statusOf(cancelled, calendars, due + 2 * hour)).toBe('cancelled');
    expect(stopClock(cancelled, due - hour, calendars)).toBe(cancelled);
    expect(cancelClock(cancelled, due)).toBe(cancelled);
  });
});
