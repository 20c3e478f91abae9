import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { coverageOf, coveredForMonths } from '../../../machines/warranty/coverage.ts';
import type { Fault } from '../../../policies/sections/warranty.ts';
import { addMonths } from '../../../policies/calendar/add-months.ts';
import { dayLength, instantOf, isoDate } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';

const policy = policyOf('support-procedures');
const detroit = { timeZone: 'America/Detroit' };
const at = (day: string, time = '12:00') => instantOf(detroit, Date.parse(`${day}T${time}:00Z`));
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayLength;
const rules = policy.warranty;
if (!rules) throw new Error('no warranty');

const line = {
  lineId: 'l-1',
  sku: 'LT-14',
  title: 'Laptop',
  category: 'electronics',
  quantity: 1,
  unitPrice: 90_000,
  discount: 0,
  tax: 0,
  finalSale: false,
  serials: [],
};

const judge = (
  boughtOn: string,
  claimedAt: number,
  fault: Fault = 'hardware-failure',
  ...articles: readonly string[]
) =>
  coverageOf({
    rules,
    calendars: policy.calendars,
    order: { placedAt: at(boughtOn), lines: [line, ...articles.map((sku) => ({ ...line, sku }))] },
    fault,
    claimedAt,
  });

describe('[SUP-WAR-1] how long', () => {
  test('standard: the whole of the same day a year later is the last one', () => {
    const last = instantOf(detroit, Date.parse('2027-03-10T23:59:59Z'));
    expect(judge('2026-03-10', last)).toMatchObject({ covered: true, plan: 'standard', because: [] });
    expect(judge('2026-03-10', last + 1_000)).toMatchObject({ covered: false, because: ['expired'] });
  });

  test('extended: three years', () => {
    expect(judge('2026-03-10', at('2029-03-10'), 'hardware-failure', 'EW-3')).toMatchObject({
      covered: true,
      plan: 'extended',
    });
    expect(judge('2026-03-10', at('2029-03-11'), 'hardware-failure', 'EW-3')).toMatchObject({
      covered: false,
    });
  });

  test('premium adds accidental damage; nothing else does', () => {
    expect(judge('2026-03-10', at('2026-05-01'), 'accidental-damage', 'PW-2')).toMatchObject({
      covered: true,
      plan: 'premium',
    });
    for (const articles of [[], ['EW-3']]) {
      expect(judge('2026-03-10', at('2026-05-01'), 'accidental-damage', ...articles)).toMatchObject({
        covered: false,
        because: ['fault'],
      });
    }
  });

  test('of two plans the one that covers decides, and of those the longer', () => {
    expect(judge('2026-03-10', at('2026-05-01'), 'accidental-damage', 'EW-3', 'PW-2').plan).toBe('premium');
    expect(judge('2026-03-10', at('2026-05-01'), 'hardware-failure', 'EW-3', 'PW-2').plan).toBe('extended');
  });

  test('both reasons are told when both stand', () => {
    expect(judge('2026-03-10', at('2027-05-01'), 'wear').because).toEqual(['expired', 'fault']);
  });
});

describe('[SUP-WAR-2] what', () => {
  test.each(['manufacturing-defect', 'hardware-failure'] as const)('%s is covered', (fault) => {
    expect(judge('2026-03-10', at('2026-05-01'), fault).covered).toBe(true);
  });

  test('wear is not', () => {
    expect(judge('2026-03-10', at('2026-05-01'), 'wear')).toMatchObject({
      covered: false,
      because: ['fault'],
    });
  });

  test('software for ninety days, whatever the plan', () => {
    // 10 March and 90 days is 8 June.
    const last = instantOf(detroit, Date.parse('2026-06-08T23:59:59Z'));
    expect(judge('2026-03-10', last, 'software').covered).toBe(true);
    expect(judge('2026-03-10', last + 1_000, 'software', 'EW-3', 'PW-2')).toMatchObject({
      covered: false,
      because: ['software-expired'],
    });
  });

  test('[CSP-TRUST-1] a fault that the customer cannot name is taken for a covered one', () => {
    expect(judge('2026-03-10', at('2026-05-01'), 'unknown').covered).toBe(true);
  });
});

describe('months', () => {
  test.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 36, '2031-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-03-31', 1, '2027-04-30'],
    ['2027-11-30', 3, '2028-02-29'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(numberOf(from), months))).toBe(to);
  });

  test('the day stays, or it is the last of a shorter month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 120 }), (date, months) => {
        const [from, to] = [date, addMonths(date, months)].map((day) => new Date(day * dayLength));
        if (!from || !to) throw new Error('no dates');
        const apart =
          (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
        expect(apart).toBe(months);
        const next = new Date(to.getTime() + dayLength);
        if (to.getUTCDate() !== from.getUTCDate()) {
          expect(to.getUTCDate()).toBeLessThan(from.getUTCDate());
          expect(next.getUTCDate()).toBe(1);
        }
      }),
    );
  });

  test('a later purchase is never covered shorter, and more months never end earlier', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 48 }), (a, b, months) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(coveredForMonths(detroit, first, months)).toBeLessThanOrEqual(
          coveredForMonths(detroit, second, months),
        );
        expect(coveredForMonths(detroit, first, months)).toBeLessThan(
          coveredForMonths(detroit, first, months + 1),
        );
      }),
    );
  });
});
