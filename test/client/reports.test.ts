import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csvOf } from '../../client/reports/csv.ts';
import { checkQuestion } from '../../client/reports/report-question.ts';
import { type Reports, reportsOf } from '../../client/reports/reports.ts';
import { hour, monday, now, reportedCases, textOf } from './support/reported-cases.ts';

let stage: Awaited<ReturnType<typeof reportedCases>>;
let reports: Reports;
beforeAll(async () => {
  stage = await reportedCases();
  reports = reportsOf(stage.database, () => now);
}, 120_000);
afterAll(() => stage.stop());

const question = checkQuestion({ since: monday - hour, until: now, policy: 'support-procedures' });
const behind = async (part: Parameters<Reports['behind']>[1], more = {}) =>
  (await reports.behind({ ...question, ...more }, part)).rows.map(({ caseId }) => caseId).toSorted();

test('[SUP-QA-1] satisfaction is the share of the surveys with 4 or 5, against 90 %, and opens its cases', async () => {
  const [row] = await reports.service(question);
  expect(row?.figures.satisfaction).toEqual({ of: 3, hit: 2, percent: 66.7, target: 90, met: false });
  expect(await behind({ part: 'satisfied' })).toEqual(['c-0', 'c-2']);
  expect(await behind({ part: 'satisfied', but: 'surveyed' })).toEqual(['c-1']);
});

test('[SUP-QA-2] [CSP-SPOT-1] first-contact resolution and what was resolved on the spot are measured over the resolved cases', async () => {
  const [row] = await reports.service(question);
  expect(row?.figures.firstContact).toEqual({ of: 3, hit: 2, percent: 66.7, target: 80, met: false });
  expect(row?.figures.onTheSpot).toEqual({ of: 3, hit: 1, percent: 33.3 });
  expect(await behind({ part: 'onTheSpot' })).toEqual(['c-0']);
});

test("[SUP-QA-3] handling time is working time, averaged by product against the product's target", async () => {
  expect(await reports.handling(question)).toEqual([
    {
      policy: 'support-procedures',
      product: 'account',
      resolved: 1,
      averageMs: 9 * hour,
      longestMs: 9 * hour,
      target: { amount: 9, unit: 'business-hours' },
      met: true,
    },
    expect.objectContaining({ product: 'service', resolved: 2, averageMs: 3 * hour, met: true }),
  ]);
  expect(await reports.handling({ ...question, policy: 'asivado' })).toEqual([]);
});

test('[SUP-QA-4] the escalation rate is to be below 5 %', async () => {
  const [row] = await reports.service(question);
  expect(row?.figures.escalated).toEqual({ of: 10, hit: 1, percent: 10, target: 5, met: false });
  const teams = await reports.service({ ...question, by: 'team' });
  expect(teams.map(({ key, cases: count, figures }) => [key, count, figures.escalated.percent])).toEqual([
    ['Customer Support', 9, 0],
    ['Technical Support', 1, 100],
  ]);
  expect(await behind({ part: 'escalated', key: 'Technical Support' }, { by: 'team' })).toEqual(['c-9']);
});

test('[SUP-QA-5] every breach of a clock or promise is counted and listed: not averages, nor what the customer has time for', async () => {
  const { rows } = await reports.breaches(question);
  expect(await reports.breachCount(question)).toBe(3);
  expect(rows.map(({ caseId, how, what, doneAt }) => [caseId, how, what, doneAt])).toEqual([
    ['c-4', 'clock', 'Answer', undefined],
    ['c-7', 'promise', 'Answer to the customer', undefined],
    ['c-3', 'clock', 'Answer', monday + 2 * hour],
  ]);
  const [row] = await reports.service(question);
  expect(row?.figures.compliance).toEqual({ of: 10, hit: 7, percent: 70, target: 100, met: false });
  expect(await behind({ part: 'breached' })).toEqual(['c-3', 'c-4', 'c-7']);
});

test('promises are kept, renewed or broken', async () => {
  expect(await reports.promises(question)).toEqual([
    {
      about: 'answer',
      title: 'Answer to the customer',
      kept: 1,
      renewed: 1,
      broken: 1,
      open: 0,
      keptPercent: 50,
    },
  ]);
  expect(await behind({ part: 'promiseRenewed' })).toEqual(['c-8']);
  expect(await behind({ part: 'promiseKept', about: 'answer' })).toEqual(['c-8']);
  expect(await behind({ part: 'promiseKept', about: 'callBack' })).toEqual([]);
});

test('[HAW-FEED-1] feedback is reported, good and bad, in the words of the customer', async () => {
  expect(await reports.marks(question)).toEqual([1, 1, 0, 1, 1]);
  const { rows } = await reports.feedback(question);
  expect(rows.find(({ caseId }) => caseId === 'c-1')).toMatchObject({ score: 2, words: '=Kind, but slow' });
  expect(await behind({ part: 'mark1' })).toEqual(['c-2']);
  expect(await behind({ part: 'mark2' })).toEqual(['c-1']);
});

test('[HAW-RESP-3] waiting times stand beside them, for the policies that promise some', async () => {
  const rows = await reports.waiting(checkQuestion({ since: monday - hour, until: now }));
  expect(new Set(rows.map(({ policy }) => policy))).toEqual(new Set(['hawaree', 'support-procedures']));
  expect(await reports.waiting({ ...question, channel: 'post' })).toEqual([]);
});

describe('a report', () => {
  test('is narrowed down and broken down by company, and aims only where it is of one company', async () => {
    const { policy: _policy, ...all } = question;
    const rows = await reports.service({ ...all, by: 'policy' });
    expect(rows.map(({ key, cases: count }) => [key, count])).toEqual([
      ['asivado', 1],
      ['support-procedures', 10],
    ]);
    const [whole] = await reports.service(all);
    expect(whole).toMatchObject({ key: 'all', cases: 11 });
    expect(whole?.figures.escalated).not.toHaveProperty('target');
    const returns = await reports.service({ ...question, kind: 'return' });
    expect(returns).toMatchObject([{ cases: 1, figures: { firstContact: { of: 0, hit: 0 } } }]);
    expect(await reports.service({ ...question, until: monday })).toEqual([]);
  });

  test.each([
    ['week', 'Europe/Berlin', '2026-W48'],
    ['month', 'America/Detroit', '2026-11'],
  ] as const)('by %s follows the zone that is asked for', async (by, zone, key) => {
    expect((await reports.service({ ...question, by, zone })).map((row) => row.key)).toEqual([key]);
  });

  test('[SUP-SYS-1] is taken away as a file that no spreadsheet runs', async () => {
    const file = await textOf(csvOf(await reports.table('feedback', question)));
    expect(file).toMatch(/^\uFEFFcase,policy,mark,words,answered\r\n/);
    expect(file).toContain(`,2,"'=Kind, but slow",`);
    for (const name of ['service', 'handling', 'breaches', 'promises', 'waiting'] as const) {
      const table = await reports.table(name, question);
      let count = 0;
      for await (const row of table.rows) {
        expect(row).toHaveLength(table.head.length);
        count += 1;
      }
      expect(count).toBeGreaterThan(0);
    }
  });

  test.each([
    [{ since: 5, until: 5 }, 'InvalidInput'],
    [{ since: 1, until: 5, zone: 'Mars/Olympus' }, 'InvalidInput'],
    [{ since: 1, until: 5, policy: 'nobody' }, 'UnknownPolicy'],
    [{ since: 1, until: 5, by: 'mood' as never }, 'InvalidInput'],
  ])('that is asked for as %j is refused in words', (asked, type) => {
    expect(() => checkQuestion(asked)).toThrow(expect.objectContaining({ type }));
  });
});
