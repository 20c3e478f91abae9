import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Explained } from '../../../policies/calendar/calendar.ts';
import { isOpen, nextOpening } from '../../../policies/calendar/is-open.ts';
import {
  addBusinessMinutes,
  addWorkingDayHours,
  businessMinutesBetween,
} from '../../../policies/calendar/operations.ts';
import { countedIn } from '../../../policies/calendar/stretches.ts';
import { subtractBudget } from '../../../policies/calendar/subtract-budget.ts';
import { addMinutes, countMinutes, writeDown } from './oracle.ts';
import { samples, windows } from './samples.ts';

const minute = 60_000;
const day = 86_400_000;
const cases = samples.flatMap((calendar) =>
  windows.map((window) => ({
    calendar,
    window,
    id: `${calendar.id} ${new Date(window.from).toISOString().slice(0, 7)}`,
  })),
);

/** Contiguous from start to due, and exactly the budget counted. */
function expectExplained(explained: Explained, from: number, counted: number): void {
  const { at, stretches } = explained;
  const broken = stretches.filter(
    (s, i) => s.from !== (stretches[i - 1]?.to ?? from) || s.to <= s.from || s.reason === '',
  );
  expect(broken).toEqual([]);
  expect(stretches.at(-1)?.to ?? from).toBe(at);
  expect(countedIn(stretches)).toBe(counted);
}

describe.each(cases)('against a minute-by-minute walk: $id', ({ calendar, window }) => {
  const written = writeDown(calendar, window.from, window.days);
  // Two days from the edges, and room for the budget.
  const instant = fc.integer({ min: 2 * 24 * 60, max: 22 * 24 * 60 }).map((m) => window.from + m * minute);
  const budget = fc.integer({ min: 0, max: 3000 });

  test('open or closed, and until when', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const i = (at - window.from) / minute;
        const openness = isOpen(calendar, at);
        expect(openness.open).toBe(written.open[i]);
        const change = written.open.findIndex((open, j) => j > i && open !== written.open[i]);
        expect(openness.changesAt).toBe(window.from + change * minute);
        expect(nextOpening(calendar, at)).toBe(openness.open ? at : openness.changesAt);
      }),
      { numRuns: 150 },
    );
  });

  test('adding open minutes', () => {
    fc.assert(
      fc.property(instant, budget, (from, minutes) => {
        const added = addBusinessMinutes(calendar, from, minutes);
        expect(added.at).toBe(addMinutes(written, written.open, from, minutes));
        expectExplained(added, from, minutes * minute);
      }),
      { numRuns: 150 },
    );
  });

  test('adding hours of working days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 72 }), (from, hours) => {
        const added = addWorkingDayHours(calendar, from, hours);
        expect(added.at).toBe(addMinutes(written, written.working, from, hours * 60));
        expectExplained(added, from, hours * 60 * minute);
      }),
      { numRuns: 100 },
    );
  });

  test('open minutes between', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 15 * 24 * 60 }), (from, minutes) => {
        const to = from + minutes * minute;
        expect(businessMinutesBetween(calendar, from, to)).toBe(
          countMinutes(written, written.open, from, to),
        );
        expect(businessMinutesBetween(calendar, to, from)).toBe(
          0 - businessMinutesBetween(calendar, from, to),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('adding then measuring, and adding then subtracting, give back what was added', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 3000 }), fc.nat(59_999), (start, minutes, ms) => {
        const from = start + ms;
        const due = addBusinessMinutes(calendar, from, minutes).at;
        expect(businessMinutesBetween(calendar, from, due)).toBeCloseTo(minutes, 9);
        const back = subtractBudget(calendar, due, { amount: minutes, unit: 'business-minutes' });
        expect(back.at).toBe(nextOpening(calendar, from));
        expect(countedIn(back.stretches)).toBe(minutes * minute);
      }),
      { numRuns: 100 },
    );
  });

  test('years away it stays exact', () => {
    const from = window.from + 3 * day;
    const added = addBusinessMinutes(calendar, from, 500_000);
    expect(businessMinutesBetween(calendar, from, added.at)).toBe(500_000);
    expectExplained(added, from, 500_000 * minute);
  });
});
