import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { samplesOf } from '../../client/quality/sample.ts';
import { checkQuestion } from '../../client/reports/report-question.ts';
import { reportsOf } from '../../client/reports/reports.ts';
import { joy } from './support/console-api.ts';
import { all, hour, max, now, questions, reviewedCases } from './support/reviewed-cases.ts';

let api: Awaited<ReturnType<typeof reviewedCases>>;
beforeAll(async () => {
  api = await reviewedCases();
}, 120_000);
afterAll(() => api.stop());

describe('[SUP-QA-6] the scores', () => {
  beforeAll(async () => {
    await api.review('c-1', {
      agent: 'dana-reyes',
      marks: all('met', { clear: 'missed', dates: 'not-applicable' }),
    });
    await api.review('c-3', { agent: 'raj-mehta', marks: all('met') });
  });

  test('count the newest review of each agent’s work on a case, by agent and by question; marks that do not apply count nowhere', async () => {
    await api.review('c-2', { agent: 'raj-mehta', marks: all('missed') });
    await api.review('c-2', { agent: 'raj-mehta', marks: all('met', { clear: 'missed' }) }, max);
    const body = await api.seen(joy, '/api/reviews');
    expect(body).toMatchObject({
      scores: {
        byAgent: [
          { id: 'dana-reyes', reviews: 1, asked: 5, met: 4, percent: 80 },
          { id: 'raj-mehta', reviews: 2, asked: 12, met: 11, percent: 91.7 },
        ],
        byQuestion: questions.map((id) =>
          expect.objectContaining({
            id,
            policy: 'support-procedures',
            asked: id === 'dates' ? 2 : 3,
            met: id === 'clear' ? 1 : id === 'dates' ? 2 : 3,
          }),
        ),
      },
    });
    const csv = await api.get(joy, '/api/reviews/csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.body).toContain('agent,,raj-mehta,2,12,11,91.7\r\n');
  });

  test('are a number of the reports, which opens the cases behind it', async () => {
    const reports = reportsOf(api.database, () => now);
    const question = checkQuestion({ since: now - 3 * hour, until: now + 1 });
    const [row] = await reports.service(question);
    expect(row?.figures.reviewedWell).toEqual({ of: 3, hit: 1, percent: 33.3 });
    const behind = await reports.behind(question, { part: 'reviewedWell' });
    expect(behind.rows.map(({ caseId }) => caseId)).toEqual(['c-3']);
    const others = await reports.behind(question, { part: 'reviewedWell', but: 'reviewed' });
    expect(others.rows.map(({ caseId }) => caseId)).toEqual(['c-2', 'c-1']);
  });
});

test('[SUP-QA-6] the sample is drawn by lot, the same for everybody, by the policy’s share, and at least one', async () => {
  for (let i = 0; i < 400; i += 1) await api.closed(`s-${i}`, 'support-procedures', now - 40 * 24 * hour);
  const since = now - 41 * 24 * hour;
  const draw = () => samplesOf(api.database, { since }, now);
  const [sample, again] = await Promise.all([draw(), draw()]);
  expect(sample).toEqual(again);
  expect(sample).toMatchObject([{ policy: 'support-procedures', share: 5, closed: 403 }]);
  const chosen = sample[0]?.chosen ?? 0;
  // Of 400 by a share of 5 %: 20, and nearly never fewer than 8 or more than 36.
  expect(chosen).toBeGreaterThanOrEqual(8);
  expect(chosen).toBeLessThanOrEqual(36);
  const [one] = sample[0]?.open ?? [];
  await api.review(one?.caseId ?? '', { agent: 'dana-reyes', marks: all('met') });
  const [after] = await draw();
  expect(after?.chosen).toBe(chosen);
  expect(after?.open.map(({ caseId }) => caseId)).not.toContain(one?.caseId);
  const [few] = await samplesOf(api.database, { since: now - 2 * hour }, now);
  expect([few?.closed, (few?.chosen ?? 0) >= 1]).toEqual([3, true]);
});
