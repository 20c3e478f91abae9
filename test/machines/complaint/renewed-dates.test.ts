import { describe, expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { dueAt } from '../../../machines/case/due.ts';
import { answerToldBy } from '../../../machines/complaint/commitments.ts';
import { answerCalendar } from '../../../machines/complaint/deadlines.ts';
import { closeOf, nextBusinessDay } from '../../../policies/calendar/business-days.ts';
import { dateOf, isoDate, minute } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { local, open, ref, written, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const reason = ref('reason');

/** The customer is asked after `after` minutes and replies `during` minutes later. */
async function pause(clerk: Clerk, after: number, during: number): Promise<void> {
  await clerk.rehearsal.advance(after * minute);
  await clerk.send('waitForCustomer', { question: ref('question') });
  await clerk.rehearsal.advance(during * minute);
  await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
}

const due = (clerk: Clerk) => dueAt(clerk.context(), 'answer');

describe('a new date after the clock waited for the customer', () => {
  test.each(['email', 'verbal'] as const)(
    '[CSP-PROM-1] 30 December told by %s is 30 December, not the day after by as much as it waited',
    async (via) => {
      const clerk = await open('2026-12-21 10:00', { topic: 'product' }, { policy });
      await pause(clerk, 24 * 60, 60);
      await clerk.send('renew', { newDate: '2026-12-30', reason, via });
      expect(written(due(clerk))).toBe('Wed 30 Dec 17:00');
      expect(answerToldBy(clerk.context())).toBe(local('2026-12-30 17:00'));
      const clock = clerk.view().clocks.find(({ name }) => name === 'answer');
      expect(written(clock?.dueAt ?? 0)).toBe('Wed 30 Dec 17:00');
      // A later pause is given back: three hours of open time.
      await clerk.until('2026-12-23 09:00');
      await pause(clerk, 0, 180);
      expect(written(due(clerk))).toBe('Thu 31 Dec 12:00');
    },
  );

  test('[CSP-PROM-1] the date of a notice that goes out by itself is the clock’s', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
    await pause(clerk, 24 * 60, 90);
    await clerk.until('2026-12-11 09:00');
    const notice = clerk.sent.findLast(({ params }) => params.template === 'delay-notice');
    expect(notice?.params.facts).toMatchObject({ newDate: due(clerk) });
    expect(answerToldBy(clerk.context())).toBe(due(clerk));
    expect(written(due(clerk))).toMatch(/17:00$/u);
  });

  test('[CSP-PROM-1] whatever pauses came before, the clock is due when the customer was told', async () => {
    const minutes = integer({ min: 0, max: 3 * 24 * 60 });
    const life = record({
      pauses: array(record({ after: minutes, during: minutes }), { minLength: 1, maxLength: 4 }),
      dates: array(integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 }),
      via: constantFrom('email', 'verbal'),
    });
    const holds = asyncProperty(life, async ({ pauses, dates, via }) => {
      const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
      for (const { after, during } of pauses) await pause(clerk, after, during);
      for (const days of dates) {
        const calendar = answerCalendar(clerk.context());
        const last = Math.max(due(clerk), clerk.rehearsal.now());
        const day = nextBusinessDay(calendar, dateOf(calendar, last) + days);
        await clerk.send('renew', { newDate: isoDate(day.date), reason, via });
        expect([due(clerk), answerToldBy(clerk.context())]).toEqual([closeOf(day), closeOf(day)]);
        await pause(clerk, 30, 45);
      }
    });
    await assert(holds, { numRuns: 20 });
  });
});
