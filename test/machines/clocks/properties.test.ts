import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Budget } from '../../../policies/calendar/calendar.ts';
import { calendarOf, type Clock } from '../../../machines/clocks/clock.ts';
import { unitOf } from '../../../policies/calendar/budget.ts';
import { countedBetween } from '../../../policies/calendar/stretches.ts';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import { pauseClock, resumeClock } from '../../../machines/clocks/pause-clock.ts';
import { rederive } from '../../../machines/clocks/rederive.ts';
import { startClock } from '../../../machines/clocks/start-clock.ts';
import { consumedOf, latenessOf, remainingOf, statusOf } from '../../../machines/clocks/status.ts';
import { stopClock } from '../../../machines/clocks/stop-clock.ts';
import { at, calendars, hour } from './samples.ts';

const minute = 60_000;
const units = [
  'minutes',
  'hours',
  'days',
  'business-minutes',
  'business-hours',
  'business-days',
  'working-day-hours',
] as const;
const budgets: fc.Arbitrary<Budget> = fc.record({
  amount: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom(...units),
});
const keys = fc.constantFrom('office', 'helpline', 'always', 'mornings');
const begin = at('2026-10-20T00:00:00Z');
const fresh: fc.Arbitrary<Clock> = fc
  .record({ budget: budgets, calendar: keys, after: fc.nat(20 * 24 * 60) })
  .map(({ budget, calendar, after }) =>
    startClock({ name: 'c', title: 'C', budget, calendar, startedAt: begin + after * minute }),
  );
/** Minutes of running and of pausing in turn. */
const turns = fc.array(fc.record({ run: fc.nat(3000), pause: fc.nat(5000) }), { maxLength: 4 });

function live(clock: Clock, list: readonly { run: number; pause: number }[]): { clock: Clock; now: number } {
  let now = clock.startedAt;
  let lived = clock;
  for (const { run, pause } of list) {
    lived = pauseClock(lived, now + run * minute, 'waiting');
    now += (run + pause) * minute;
    lived = resumeClock(lived, now);
  }
  return { clock: lived, now };
}

test('a pause never makes a clock due earlier, and never later than the pause was long, in counted time', () => {
  fc.assert(
    fc.property(fresh, turns, fc.nat(3000), fc.nat(5000), (start, list, run, pause) => {
      const { clock, now } = live(start, list);
      const more = live(start, [...list, { run, pause }]).clock;
      const [due, later] = [dueOf(clock, calendars), dueOf(more, calendars)];
      expect(later.at).toBeGreaterThanOrEqual(due.at);
      if (now + run * minute >= due.at) expect(later.at).toBe(due.at);
      const { measure } = unitOf(clock.budget.unit);
      const paused = [now + run * minute, now + (run + pause) * minute] as const;
      expect(countedBetween(calendarOf(clock, calendars), measure, due.at, later.at)).toBeLessThanOrEqual(
        countedBetween(calendarOf(clock, calendars), measure, ...paused),
      );
    }),
  );
});

test('used and left add up, and nothing is left exactly from the due instant on', () => {
  fc.assert(
    fc.property(fresh, turns, (start, list) => {
      const { clock } = live(start, list);
      const due = dueOf(clock, calendars).at;
      const total = remainingOf(clock, calendars, clock.startedAt);
      expect(remainingOf(clock, calendars, due)).toBe(0);
      expect(consumedOf(clock, calendars, due)).toBe(total);
      if (total > 0) expect(remainingOf(clock, calendars, due - 1)).toBe(1);
      const half = clock.startedAt + Math.floor((due - clock.startedAt) / 2);
      expect(consumedOf(clock, calendars, half) + remainingOf(clock, calendars, half)).toBe(total);
      expect(latenessOf(clock, calendars, due)).toBe(0);
    }),
  );
});

test('the explanation has no gap, and without changes counts exactly the budget', () => {
  fc.assert(
    fc.property(fresh, turns, (start, list) => {
      const { clock } = live(start, list);
      const due = dueOf(clock, calendars);
      let cursor = clock.startedAt;
      for (const stretch of due.stretches) {
        expect(stretch.from).toBe(cursor);
        cursor = stretch.to;
      }
      expect(cursor).toBe(due.at);
      const counted = due.stretches.reduce((sum, s) => (s.counted ? sum + s.to - s.from : sum), 0);
      // Business days without a pause are explained day by day.
      const days = clock.budget.unit === 'business-days' && !due.stretches.some((s) => s.reason === 'open');
      if (!days) expect(counted).toBe(remainingOf(clock, calendars, clock.startedAt));
    }),
  );
});

test('changing nothing changes no due instant', () => {
  fc.assert(
    fc.property(fresh, turns, fc.nat(5000), (start, list, wait) => {
      const { clock, now } = live(start, list);
      const changed = rederive(clock, { at: now + wait * minute, reason: 'nothing' }, calendars);
      expect(dueOf(changed, calendars).at).toBe(dueOf(clock, calendars).at);
    }),
  );
});

test('re-deriving keeps used time, and breaches nothing at once that is in time under both rules', () => {
  fc.assert(
    fc.property(fresh, turns, budgets, keys, fc.nat(5000), (start, list, budget, calendar, wait) => {
      const { clock, now: last } = live(start, list);
      const now = last + wait * minute;
      const changed = rederive(clock, { at: now, reason: 'new rules', budget, calendar }, calendars);
      const anew = { ...clock, budget, calendar };
      const inTime = (c: Clock) => dueOf(c, calendars).at > now;
      if (inTime(clock) && inTime(anew)) expect(inTime(changed)).toBe(true);
      if (inTime(clock)) expect(dueOf(changed, calendars).at).toBeGreaterThanOrEqual(now);
      const sameUnit = clock.budget.unit === budget.unit;
      if (sameUnit && !inTime(anew) && inTime(changed)) {
        expect(consumedOf(changed, calendars, now)).toBe(consumedOf(clock, calendars, now));
      }
      expect(consumedOf(changed, calendars, now + hour)).toBeGreaterThanOrEqual(
        consumedOf(changed, calendars, now),
      );
    }),
    { numRuns: 500 },
  );
});

test('a clock is plain data: through JSON it stays the same at every step', () => {
  fc.assert(
    fc.property(fresh, turns, budgets, keys, fc.nat(5000), (start, list, budget, calendar, wait) => {
      const { clock, now } = live(start, list);
      const later = now + wait * minute;
      const changed = rederive(clock, { at: now, reason: 'new rules', budget, calendar }, calendars);
      const paused = pauseClock(changed, later, 'again');
      const stopped = stopClock(paused, later + hour, calendars);
      for (const state of [clock, changed, paused, stopped]) {
        const copy: Clock = JSON.parse(JSON.stringify(state));
        expect(copy).toEqual(state);
        expect(dueOf(copy, calendars, later)).toEqual(dueOf(state, calendars, later));
        expect(statusOf(copy, calendars, later)).toBe(statusOf(state, calendars, later));
      }
      expect(['met', 'missed']).toContain(stopped.outcome);
    }),
  );
});
