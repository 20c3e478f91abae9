import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Client } from 'pg';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord, type RecordChange } from '../../activities/records/write-record.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { clock, said, sampleRecord } from './support/record.ts';

let postgres: TestDatabase;
let url: string;
let database: Database;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  await database?.destroy();
  url = await postgres.fresh();
  await migrate(url);
  database = connect(url, 4);
});
afterAll(() => database.destroy());

const rows = () => database.selectFrom('case_records').selectAll().execute();
const parts = async (table: 'case_clocks' | 'case_commitments' | 'case_interactions' | 'case_receipts') =>
  database.selectFrom(table).selectAll().execute();
const found = async (words: string) => {
  const { rows: hits } = await sql<{ case_id: string }>`
    select case_id from case_search where words @@ plainto_tsquery('simple', ${words}) order by case_id`.execute(
    database,
  );
  return hits.map(({ case_id }) => case_id);
};

describe('the row of a case', () => {
  test('is written with all that belongs to it, and a newer one takes its place', async () => {
    const first = sampleRecord();
    expect(await writeRecord(database, first)).toBe(true);
    expect(await rows()).toMatchObject([
      { case_id: 'c-1', state: 'received', owner: 'Ines Moreau', revision: 1, closed_at: null },
    ]);
    expect(await parts('case_clocks')).toHaveLength(2);
    const promise = {
      id: 'promise-1',
      about: 'answer',
      title: 'Answer',
      promisedAt: first.at,
      dueAt: first.at + 10,
      status: 'open',
      renewals: 0,
    } as const;
    const second = sampleRecord({
      revision: 2,
      view: {
        state: 'acknowledged',
        clocks: [clock('answer', first.at + 20)],
        commitments: [promise],
        interactions: [...first.view.interactions, said(first.at, 'Acknowledged')],
      },
    });
    expect(await writeRecord(database, second)).toBe(true);
    expect(await rows()).toMatchObject([
      { state: 'acknowledged', revision: 2, breach_at: String(first.at + 10) },
    ]);
    expect(await parts('case_clocks')).toMatchObject([{ position: 0, name: 'answer' }]);
    expect(await parts('case_commitments')).toMatchObject([{ id: 'promise-1', status: 'open' }]);
    expect(await parts('case_interactions')).toMatchObject([{ position: 0 }, { position: 1 }]);
  });

  test('never goes backwards: a write that comes late changes nothing, one that is as old takes its place', async () => {
    await writeRecord(database, sampleRecord({ revision: 5, view: { state: 'resolved' } }));
    const before = await rows();
    const late = sampleRecord({ revision: 4, view: { clocks: [], interactions: [] } });
    expect(await writeRecord(database, late)).toBe(false);
    expect(await rows()).toEqual(before);
    expect(await parts('case_clocks')).toHaveLength(2);
    await writeRecord(database, sampleRecord({ revision: 5, view: { state: 'closed' } }));
    expect(await rows()).toMatchObject([{ revision: 5, state: 'closed' }]);
  });

  test('of many writes at once the newest stands, with its own parts', async () => {
    const revisions = Array.from({ length: 20 }, (_, i) => i + 1).toSorted(() => 0.5 - Math.random());
    await Promise.all(
      revisions.map((revision) =>
        writeRecord(database, sampleRecord({ revision, view: { clocks: [clock(`clock-${revision}`, 1)] } })),
      ),
    );
    expect(await rows()).toMatchObject([{ revision: 20 }]);
    expect(await parts('case_clocks')).toMatchObject([{ name: 'clock-20' }]);
  });

  test('of a case that ended has nothing due any more', async () => {
    const record = sampleRecord({ ended: true, view: { state: 'closed' } });
    await writeRecord(database, record);
    expect(await rows()).toMatchObject([
      { closed_at: String(record.at), breach_at: null, next_due_at: String(Number.MAX_SAFE_INTEGER) },
    ]);
  });

  test('tells listeners and whoever else writes in the same transaction', async () => {
    const listener = new Client({ connectionString: url });
    await listener.connect();
    await listener.query('listen case_changed');
    const heard = new Promise((done) => listener.once('notification', ({ payload }) => done(payload)));
    const told: RecordChange[] = [];
    const announce = async (_: unknown, change: RecordChange) => void told.push(change);
    await writeRecord(database, sampleRecord(), { announce });
    await writeRecord(database, sampleRecord({ revision: 2, view: { state: 'closed' } }), { announce });
    expect(JSON.parse(String(await heard))).toEqual({ caseId: 'c-1', revision: 1 });
    expect(told.map(({ before, record }) => [before?.state, record.view.state])).toEqual([
      [undefined, 'received'],
      ['received', 'closed'],
    ]);
    await listener.end();
  });

  test('is not there when what is written with it fails', async () => {
    const announce = () => Promise.reject(new Error('no'));
    await expect(writeRecord(database, sampleRecord(), { announce })).rejects.toMatchObject({
      retryable: true,
    });
    expect(await rows()).toEqual([]);
  });
});

describe('what a case is found by', () => {
  const person = { name: 'Jane Miller', email: 'jane@example.com' };

  test('follows the content store, also before the case has a row, and is gone when the content is erased', async () => {
    const content = new PostgresContent(database);
    await content.putMany('c-1', 'open', {
      customer: { kind: 'person', body: person },
      text: { kind: 'words', body: 'The parcel never came.' },
    });
    await content.putMany('c-2', 'open', { text: { kind: 'words', body: 'A parcel too many.' } });
    expect(await found('miller parcel')).toEqual(['c-1']);
    expect(await found('parcel')).toEqual(['c-1', 'c-2']);
    await content.put('words/c-1/e2/text', 'And now the lamp is broken.', 'words');
    expect(await found('miller lamp')).toEqual(['c-1']);
    await writeRecord(database, sampleRecord({ view: { goods: { orderId: 'A-77', units: [] } } }));
    await content.erase('c-1');
    expect(await found('miller')).toEqual([]);
    expect(await found('parcel')).toEqual(['c-2']);
    const { rows: hits } = await sql`select 1 from case_search where words @@ '''a-77'''::tsquery`.execute(
      database,
    );
    expect(hits).toHaveLength(1);
  });

  test('loses no word when many are written at once', async () => {
    const content = new PostgresContent(database);
    const names = Array.from({ length: 12 }, (_, i) => `word${i}`);
    await Promise.all(names.map((name) => content.put(`words/c-1/${name}/text`, name, 'words')));
    for (const name of names) expect(await found(name)).toEqual(['c-1']);
  });

  test('never keeps words from being stored, however long they are', async () => {
    const content = new PostgresContent(database);
    const long = Array.from({ length: 90_000 }, (_, i) => `w${i}`).join(' ');
    for (let i = 0; i < 12; i += 1) await content.put(`words/c-1/e${i}/text`, `${i}${long}`, 'words');
    expect(await content.get('words/c-1/e11/text')).toMatchObject({ kind: 'words' });
    expect(await found('w1')).toEqual(['c-1']);
  });
});
