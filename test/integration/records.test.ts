import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mendRecords } from '../../activities/records/mend-records.ts';
import { recordRow } from '../../activities/records/record-row.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { sql } from 'kysely';
import { connect, type Database } from '../../activities/database/connect.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { CaseRecord } from '../../machines/case/record.ts';
import { caseRecord } from '../../workflows/messages.ts';
import { testStack } from '../support/stack/env.ts';
import type { DeskCase } from './support/desk-case.ts';
import { atDesk } from './support/desk.ts';
import { eventNames } from './support/histories.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const day = 24 * 3_600_000;
const { on, replaysAll } = suite(() => testStack().bundle);
let database: Database;
beforeAll(() => {
  database = connect(testStack().databaseUrl, 2);
});
afterAll(() => database.destroy());

const rowOf = ({ caseId }: DeskCase) =>
  database.selectFrom('case_records').selectAll().where('case_id', '=', caseId).executeTakeFirst();

/** What the case itself would have the read model keep. */
const truthOf = async ({ started }: DeskCase): Promise<CaseRecord> =>
  (await started.handle.query<unknown>(caseRecord.name)) as CaseRecord;

/** Waits until the row is as new as the case, and gives both. */
const inStep = (one: DeskCase) =>
  until('the row of the newest revision', async () => {
    const truth = await truthOf(one);
    const row = await rowOf(one);
    return row?.revision === truth.revision ? { row, truth } : undefined;
  });

test('the row follows the case from wake to wake, and is there when an event is answered', async () => {
  for (const maxCachedWorkflows of [100, 0]) {
    await atDesk(on, { maxCachedWorkflows }, async (desk) => {
      const one = await desk.open({ topic: 'delivery' });
      await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
      const { row } = await inStep(one);
      expect(row).toMatchObject({ state: 'acknowledged', department: 'Delivery', kind: 'complaint' });
      await one.send('investigate');
      expect(await rowOf(one)).toMatchObject({ state: 'investigating' });
      await one.advance(14 * day);
      const later = await inStep(one);
      expect(later.row).toMatchObject({
        next_due_at: String(recordRow(later.truth).next_due_at),
        warnings: later.truth.view.warnings.length,
      });
      const promises = database
        .selectFrom('case_commitments')
        .select('status')
        .where('case_id', '=', one.caseId);
      expect((await promises.execute()).map(({ status }) => status)).toContain('renewed');
      await one.send('withdraw', { channel: 'email' });
      await one.started.handle.result();
      expect(await rowOf(one)).toMatchObject({ state: 'withdrawn', breach_at: null });
      expect((await rowOf(one))?.closed_at).not.toBeNull();
    });
  }
});

test('a case that continues as new again and again keeps its row in step', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'delivery' }, { yieldEvery: 1 });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    await one.send('investigate');
    await one.send('note', { text: 'The carrier has been asked.' });
    const { row, truth } = await inStep(one);
    expect(row.shown).toMatchObject({ next: truth.view.next });
    expect((await one.started.histories()).length).toBeGreaterThan(2);
    await one.send('withdraw', { channel: 'email' });
    await one.started.handle.result();
    expect(await rowOf(one)).toMatchObject({ state: 'withdrawn' });
  });
});

test('a database that is away holds up no input; when it is back the newest state is written, also of a case that is over', async () => {
  let away = true;
  const tried: number[] = [];
  const activities = {
    writeRecord: async ({ params }: EffectCall<CaseRecord>) => {
      tried.push(params.revision);
      if (away) throw new Error('the database is away');
      await writeRecord(database, params);
    },
  };
  await atDesk(on, { activities }, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    await one.send('investigate');
    await one.send('withdraw', { channel: 'email' });
    await until('a second try', () => tried.length > 2);
    expect(await rowOf(one)).toBeUndefined();
    expect((await one.started.handle.describe()).status.name).toBe('RUNNING');
    away = false;
    await one.started.handle.result();
    expect(await rowOf(one)).toMatchObject({ state: 'withdrawn', revision: (await truthOf(one)).revision });
    const [history] = await one.started.histories();
    const ordinary = eventNames(history ?? {}).filter((name) => name === 'ActivityTaskScheduled');
    expect(ordinary).toHaveLength(1);
  });
});

/** Everything that the read model has of a case, but when it was compared. */
async function allOf({ caseId }: DeskCase): Promise<unknown> {
  const tables = ['case_clocks', 'case_commitments', 'case_interactions', 'case_receipts'] as const;
  const parts = await Promise.all(
    tables.map((table) =>
      database
        .selectFrom(table)
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy(sql`1, 2`)
        .execute(),
    ),
  );
  const words = await sql`select strip(words) as words from case_search where case_id = ${caseId}`.execute(
    database,
  );
  const row = await database
    .selectFrom('case_records')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return { ...row, checked_at: undefined, parts, words: words.rows };
}

test('what is lost or wrong is found and mended, and made again it is the same', async () => {
  await atDesk(on, {}, async (desk) => {
    const open = await desk.open({ topic: 'delivery' });
    const closed = await desk.open({ topic: 'delivery' });
    const ended = await desk.open({ topic: 'delivery' });
    const cases = [open, closed, ended];
    for (const one of cases) await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    await closed.send('withdraw', { channel: 'email' });
    await closed.started.handle.result();
    for (const one of cases) await inStep(one);
    await ended.started.handle.terminate('a person ended it');
    const ports = { database, temporal: on.client() };
    const mine: ReadonlySet<string> = new Set(cases.map(({ started }) => started.workflowId));
    const check = async (all: boolean) =>
      (await mendRecords(ports, { all, only: mine, sample: 10_000 })).mended;

    // Nobody told the row of the one that was ended.
    await until('the end is visible and told', async () => {
      await check(false);
      return (await rowOf(ended))?.closed_at;
    });
    const right = await Promise.all(cases.map(allOf));
    expect(await check(false)).toEqual([]);

    await database.deleteFrom('case_records').where('case_id', '=', closed.caseId).execute();
    await database
      .updateTable('case_records')
      .set({ warnings: 7, revision: 999 })
      .where('case_id', '=', open.caseId)
      .execute();
    expect((await check(false)).length).toBe(2);
    expect(await Promise.all(cases.map(allOf))).toEqual(right);

    const ids = cases.map(({ caseId }) => caseId);
    await database.deleteFrom('case_records').where('case_id', 'in', ids).execute();
    await database.deleteFrom('case_search').where('case_id', 'in', ids).execute();
    expect((await check(true)).length).toBe(3);
    expect(await Promise.all(cases.map(allOf))).toEqual(right);
  });
});

test('a case that is started without a read model writes no row, and its successor does', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'delivery' }, { yieldEvery: 3, recorded: false });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    const { row } = await inStep(one);
    expect(row).toMatchObject({ state: 'acknowledged' });
    const [first] = await one.started.histories();
    const markers = eventNames(first ?? {}).filter((name) => name === 'MarkerRecorded');
    // The two mails, and no record.
    expect(markers).toHaveLength(2);
  });
});

replaysAll();
