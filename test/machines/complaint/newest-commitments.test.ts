import { expect, test } from '@jest/globals';
import { mostCommitments } from '../../../machines/case/newest-commitments.ts';
import { dayLength, hour, isoDate } from '../../../policies/calendar/zone.ts';
import { accommodated, open, ref, type Clerk } from './support/clerk.ts';

/** What a case of any age carries at most, bytes: a continue-as-new may carry 2 MB. */
const most = 192 * 1024;

/** The next business day after the date that the customer was told. */
function laterDate(clerk: Clerk, via: 'verbal' | 'email'): string {
  const told = clerk.context().commitments.at(-1)?.dueAt ?? clerk.rehearsal.now();
  const from = Math.floor(Math.max(told, clerk.rehearsal.now() + dayLength) / dayLength) + 1;
  const dates = Array.from({ length: 7 }, (_, i) => isoDate(from + i));
  const why = dates.map((newDate) => clerk.blocked('renew', { newDate, reason: ref('reason'), via }));
  const free = dates[why.indexOf(undefined)];
  if (free === undefined) throw new Error(why[0]);
  return free;
}

test('[CSP-PROM-1] renewed 1,000 times a case carries the newest promises, numbers none twice and stays small', async () => {
  const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
  const told = new Map<string, number>();
  const sizes: number[] = [];
  // A date may lie a year ahead at most, so it is taken up again after every 200.
  for (let round = 1; round <= 5; round += 1) {
    for (let i = 1; i <= 200; i += 1) {
      const via = i % 4 === 0 ? 'email' : 'verbal';
      await clerk.rehearsal.advance(hour);
      await clerk.send('renew', { newDate: laterDate(clerk, via), reason: ref('reason'), via });
      for (const { id, promisedAt } of clerk.context().commitments) {
        expect(told.get(id) ?? promisedAt).toBe(promisedAt);
        told.set(id, promisedAt);
      }
    }
    await clerk.rehearsal.crash();
    await clerk.send('answer', { ...accommodated, via: 'verbal', understood: true });
    expect(clerk.context().commitments.at(-1)?.status).toBe('kept');
    await clerk.send('notSolved', {});
    sizes.push(JSON.stringify(clerk.rehearsal.envelope()).length);
  }
  const { commitments, earlierCommitments = 0, clocks } = clerk.context();
  expect(told.size).toBeGreaterThan(1_000);
  expect(commitments).toHaveLength(mostCommitments);
  expect(commitments.at(-1)?.id).toBe(`promise-${earlierCommitments + commitments.length}`);
  expect([...told.keys()]).toEqual(Array.from(told, (_, i) => `promise-${i + 1}`));
  for (const { name, changes } of clocks) expect([name, changes.length < 30]).toEqual([name, true]);
  expect(Math.max(...sizes)).toBeLessThan(most);
  // What it carries is full after three rounds; a clock that is started with each taking up is all that comes.
  expect((sizes[4] ?? 0) - (sizes[2] ?? 0)).toBeLessThan(8 * 1024);
}, 240_000);
