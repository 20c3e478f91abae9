import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { listRecords, type ListQuery } from '../../client/records/list-records.ts';
import { startPostgres, type TestDatabase } from '../activities/support/postgres.ts';
import { fillWithMadeUpCases } from '../bench/made-up-cases.ts';

const now = Date.UTC(2026, 10, 24, 14);
let postgres: TestDatabase;
let database: Database;

// More cases than are read one by one, each about a topic of a hundred; `the` is a word of all of them.
beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.fresh();
  await migrate(url);
  await fillWithMadeUpCases(url, 6_000, now, () => undefined);
  database = connect(url, 2);
}, 120_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

async function all(query: ListQuery): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecords(database, { ...query, limit: 1000, ...(cursor && { cursor }) }, now);
    ids.push(...page.cases.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
}

test('a word that nearly all cases have lists them in the order of the list, each once', async () => {
  const listed = await all({});
  expect(listed).toHaveLength(4_800);
  expect(await all({ filter: { text: 'the' } })).toEqual(listed);
});

test('a word that few cases have lists just these, in the same order, also beside other filters', async () => {
  const listed = await all({});
  const about = (topic: number) => (id: string) => Number(id.slice(2)) % 100 === topic;
  expect(await all({ filter: { text: 'topic42' } })).toEqual(listed.filter(about(42)));
  expect(await all({ filter: { text: 'topic42 the', kind: 'return' } })).toEqual(
    listed.filter((id) => about(42)(id) && Number(id.slice(2)) % 3 === 0),
  );
  expect(await all({ filter: { scope: 'all', text: 'jane4711@example.com' } })).toEqual(['c-4711']);
  expect(await all({ filter: { text: 'zeppelin' } })).toEqual([]);
});
