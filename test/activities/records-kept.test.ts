import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { said, sampleRecord } from './support/record.ts';

let postgres: TestDatabase;
let database: Database;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
beforeEach(async () => {
  await database?.destroy();
  const url = await postgres.fresh();
  await migrate(url);
  database = connect(url, 2);
});
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

const parts = async (table: 'case_commitments' | 'case_interactions' | 'case_receipts') =>
  database.selectFrom(table).selectAll().execute();

test('keeps interactions that the case does not carry any more', async () => {
  const at = sampleRecord().at;
  const view = { interactions: [said(at, 'first'), said(at, 'second'), said(at, 'third')] };
  await writeRecord(database, sampleRecord({ view }));
  await writeRecord(
    database,
    sampleRecord({
      revision: 2,
      view: {
        interactions: [said(at, 'first'), said(at, 'third'), said(at, 'fourth')],
        earlierInteractions: 1,
      },
    }),
  );
  const kept = (await parts('case_interactions')).map(({ what }) => what);
  expect(new Set(kept)).toEqual(new Set(['first', 'second', 'third', 'fourth']));
});

test('keeps settled promises and letters that are over when the case does not carry them any more, and nothing that was never said', async () => {
  const { at } = sampleRecord();
  const promise = (n: number, status: 'open' | 'renewed') =>
    ({
      id: `promise-${n}`,
      about: 'answer',
      title: 'Answer',
      promisedAt: at,
      dueAt: at + n,
      status,
      renewals: n,
    }) as const;
  const letter = (n: number, status: 'delivered' | 'under-way') =>
    ({
      key: `task-${n}`,
      purpose: 'task',
      title: 'Task',
      effect: 'sendMail',
      writtenAt: at,
      status,
    }) as const;
  const act = {
    key: 'refund-1',
    purpose: 'refund',
    title: 'Refund',
    effect: 'refund',
    writtenAt: at,
    status: 'delivered',
  } as const;
  const write = (revision: number, view: object, over = revision) =>
    writeRecord(database, sampleRecord({ revision, view }), { over });
  await write(1, {
    commitments: [promise(1, 'renewed'), promise(2, 'open')],
    receipts: [letter(1, 'delivered'), letter(2, 'under-way'), act],
  });
  await write(2, {
    commitments: [promise(3, 'renewed'), promise(4, 'open')],
    receipts: [letter(4, 'delivered')],
  });
  const ids = async () => (await parts('case_commitments')).map((row) => Reflect.get(row, 'id')).toSorted();
  const keys = async () => (await parts('case_receipts')).map((row) => Reflect.get(row, 'key')).toSorted();
  // What was open cannot have gone unsettled, and of acts a case carries all.
  expect(await ids()).toEqual(['promise-1', 'promise-3', 'promise-4']);
  expect(await keys()).toEqual(['task-1', 'task-4']);
  // Reset to before the last promise and the last letters.
  await write(1, { commitments: [promise(3, 'open')], receipts: [] }, 3);
  expect(await ids()).toEqual(['promise-1', 'promise-3']);
  expect(await keys()).toEqual([]);
});
