import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { writeRecord } from '../../activities/records/write-record.ts';
import { surveysIn } from '../../client/customer/surveys.ts';
import { countedTime } from '../../client/reports/counted-time.ts';
import { csvOf } from '../../client/reports/csv.ts';
import { checkQuestion } from '../../client/reports/report-question.ts';
import { type Reports, reportsOf } from '../../client/reports/reports.ts';
import { countedBetween } from '../../policies/calendar/stretches.ts';
import { policyOf } from '../../policies/registry.ts';
import { clock, sampleRecord } from '../activities/support/record.ts';
import { hour, monday, now, reportedCases, textOf } from './support/reported-cases.ts';

let stage: Awaited<ReturnType<typeof reportedCases>>;
let reports: Reports;
beforeAll(async () => {
  stage = await reportedCases();
  reports = reportsOf(stage.database, () => now);
}, 120_000);
afterAll(() => stage.stop());

const question = checkQuestion({ since: monday - hour, until: now });

test('a report lists the cases behind a number page by page, each once', async () => {
  for (let i = 0; i < 60; i += 1) {
    const policy = { id: 'hawaree', version: '1' };
    await writeRecord(
      stage.database,
      sampleRecord({ caseId: `h-${i}`, view: { policy, since: monday + i } }),
    );
  }
  const all = { ...question, policy: 'hawaree' };
  const first = await reports.behind(all, { part: 'all' });
  const second = await reports.behind(all, { part: 'all' }, first.next);
  const ids = [...first.rows, ...second.rows].map(({ caseId }) => caseId);
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);
  expect(second.next).toBeUndefined();
});

test('a report lists breaches and feedback page by page, and all of them in the file', async () => {
  const policy = { id: 'asivado', version: '1' };
  const late = { ...clock('answer', monday), stoppedAt: monday + hour, status: 'missed' as const };
  const many = Array.from({ length: 70 }, () => late);
  for (const caseId of ['m-0', 'm-1', 'm-2'])
    await writeRecord(
      stage.database,
      sampleRecord({ caseId, view: { policy, since: monday, clocks: many } }),
    );
  const all = { ...question, policy: 'asivado' };
  const first = await reports.breaches(all);
  const second = await reports.breaches(all, first.next);
  const third = await reports.breaches(all, second.next);
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([100, 100, 10]);
  expect(third.next).toBeUndefined();
  expect(await reports.breachCount(all)).toBe(210);
  const lines = (await textOf(csvOf(await reports.table('breaches', all)))).trimEnd().split('\r\n');
  expect(lines).toHaveLength(211);
  for (let resolution = 1; resolution <= 101; resolution += 1)
    await surveysIn(stage.database).answer({
      caseId: 'm-0',
      policy: 'asivado',
      kind: 'complaint',
      score: 3,
      resolution,
    });
  const answers = await reports.feedback(all);
  const older = await reports.feedback(all, answers.next);
  expect([answers.rows.length, older.rows.length]).toEqual([100, 1]);
  await expect(reports.feedback(all, first.next)).rejects.toMatchObject({ type: 'InvalidInput' });
});

test('a report adds up working time in PostgreSQL as the calendar counts it', async () => {
  const { calendars } = policyOf('support-procedures');
  const instants = Array.from({ length: 40 }, (_, i) => monday - 40 * hour + i * 7.3 * hour);
  const span = { from: instants[0] ?? 0, to: instants.at(-1) ?? 0 };
  for (const calendar of Object.values(calendars))
    for (const measure of ['open', 'business', 'working', 'wall'] as const) {
      const time = countedTime(calendar, measure, span);
      const pairs = instants.map((from, i) => [from, instants[(i * 11) % instants.length] ?? from] as const);
      const asked = pairs.map(([from, to]) => time(sql`${from}::bigint`, sql`${to}::bigint`));
      const { rows } = await sql<{ ms: string }>`select unnest(array[${sql.join(asked)}]) as ms`.execute(
        stage.database,
      );
      expect(rows.map(({ ms }) => Number(ms))).toEqual(
        pairs.map(([from, to]) => countedBetween(calendar, measure, from, to)),
      );
    }
});
