import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeRecord } from '../../activities/records/write-record.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { CaseRecord } from '../../machines/case/record.ts';
import { caseRecord } from '../../workflows/messages.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk, type DeskCase } from './support/desk.ts';
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
        next_due_at: String(later.truth.view.next[0]?.at),
        warnings: later.truth.view.warnings.length,
      });
      const promises = database
        .selectFrom('case_commitments')
        .select('status')
        .where('case_id', '=', one.caseId);
      expect((await promises.execute()).map(({ status }) => status)).toContain('renewed');
      await one.send('withdraw');
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
    await one.send('withdraw');
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
    await one.send('withdraw');
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
