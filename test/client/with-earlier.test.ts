import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { withEarlier } from '../../client/records/with-earlier.ts';
import { startPostgres, type TestDatabase } from '../activities/support/postgres.ts';
import { said, sampleRecord } from '../activities/support/record.ts';

const received = Date.UTC(2026, 10, 24, 14);
const all = Array.from({ length: 12 }, (_, i) => ({
  ...said(received + i * 60_000, `Note ${i}`),
  words: [`words/c-1/e-${i}/text`],
  ...(i === 3 && { letter: 'answer-3' }),
}));
let postgres: TestDatabase;
let database: Database;

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.fresh();
  await migrate(url);
  database = connect(url, 2);
  await writeRecord(database, sampleRecord({ revision: 1, view: { interactions: all.slice(0, 9) } }));
  const carried = { interactions: [...all.slice(0, 1), ...all.slice(8)], earlierInteractions: 7 };
  await writeRecord(database, sampleRecord({ revision: 2, view: carried }));
}, 120_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

test('[SUP-ESC-8] the whole communication is there where a mail leads to it, also what the case carries no more', async () => {
  const { view } = sampleRecord({
    view: { interactions: [...all.slice(0, 1), ...all.slice(8)], earlierInteractions: 7 },
  });
  const whole = await withEarlier(database, view);
  expect(whole.interactions).toEqual(all);
  expect(whole.earlierInteractions).toBe(0);
});

test('what the records do not have is counted, and a case that carries all of it is not looked up', async () => {
  const { view } = sampleRecord({ caseId: 'c-2', view: { interactions: all, earlierInteractions: 3 } });
  expect(await withEarlier(database, view)).toEqual(view);
  const short = sampleRecord({ view: { interactions: all.slice(0, 1) } }).view;
  expect(await withEarlier(database, short)).toBe(short);
});

test.each([
  ['what the case carries itself', 3, all.slice(9)],
  ['a part of what it carries no more', 7, all.slice(5)],
  ['all but the first', 11, all.slice(1)],
  ['everything', 12, all],
])('the newest ones alone, when so many are asked for: %s', async (_, newest, expected) => {
  const { view } = sampleRecord({
    view: { interactions: [...all.slice(0, 1), ...all.slice(8)], earlierInteractions: 7 },
  });
  const part = await withEarlier(database, view, newest);
  expect([part.interactions, part.earlierInteractions]).toEqual([expected, 12 - newest]);
});

test('the newest of a case that carries everything are counted from its end', async () => {
  const { view } = sampleRecord({ caseId: 'c-2', view: { interactions: all } });
  const part = await withEarlier(database, view, 5);
  expect([part.interactions, part.earlierInteractions]).toEqual([all.slice(7), 7]);
});
