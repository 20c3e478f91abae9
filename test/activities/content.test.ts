import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ContentBody } from '../../activities/content/content-store.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';

let postgres: TestDatabase;
let database: Database;
let content: PostgresContent;
beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 4);
  content = new PostgresContent(database);
}, 60_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

describe('content store', () => {
  test('gives back what was put, and nothing for what was not', async () => {
    await content.put('words/c1/e1/description', 'Der Drücker klemmt.\n\nGrüße, 王', 'words');
    await content.put('words/c1/e1/customer', { name: 'Jane', email: 'jane@example.com' }, 'person');
    expect(await content.get('words/c1/e1/description')).toEqual({
      body: 'Der Drücker klemmt.\n\nGrüße, 王',
      kind: 'words',
    });
    expect(await content.get('words/c1/e1/customer')).toMatchObject({
      body: { name: 'Jane' },
      kind: 'person',
    });
    expect(await content.get('words/c1/e1/nothing')).toBeUndefined();
  });

  test('the same event again is fine, whatever the order of keys; other words are refused and the first stay', async () => {
    await content.put('words/c2/e1/customer', { name: 'A', phone: '1' }, 'person');
    await content.put('words/c2/e1/customer', { phone: '1', name: 'A' }, 'person');
    const other = content.put('words/c2/e1/customer', { name: 'B', phone: '1' }, 'person');
    await expect(other).rejects.toMatchObject({ type: 'ContentConflict', retryable: false });
    expect(await content.get('words/c2/e1/customer')).toMatchObject({ body: { name: 'A' } });
  });

  test('an event is stored whole or not at all', async () => {
    const first = await content.putMany('c3', 'e1', { a: { body: 'one', kind: 'words' } });
    expect(first).toEqual({ a: 'words/c3/e1/a' });
    const clash = content.putMany('c3', 'e1', {
      a: { body: 'two', kind: 'words' },
      b: { body: 'b', kind: 'words' },
    });
    await expect(clash).rejects.toMatchObject({ type: 'ContentConflict' });
    expect(await content.get('words/c3/e1/b')).toBeUndefined();
  });

  test('two clients that send one event at once both succeed', async () => {
    const put = () =>
      content.putMany('c4', 'e1', { a: { body: 'x', kind: 'words' }, b: { body: 'y', kind: 'words' } });
    const all = await Promise.all([put(), put(), put(), put()]);
    expect(new Set(all.map((refs) => refs.a))).toEqual(new Set(['words/c4/e1/a']));
  });

  test('[SUP-DATA-7] erased content is gone from the table, says so, and does not come back', async () => {
    await content.putMany('c5', 'e1', {
      a: { body: 'private', kind: 'words' },
      b: { body: 'more', kind: 'words' },
    });
    await content.put('words/c55/e1/a', 'of another case', 'words');
    expect(await content.erase('c5')).toBe(2);
    expect(await content.erase('c5')).toBe(0);
    expect(await content.get('words/c5/e1/a')).toEqual({ erased: true });
    await content.put('words/c5/e1/a', 'private', 'words');
    expect(await content.get('words/c5/e1/a')).toEqual({ erased: true });
    const rows = await database.selectFrom('content').select('body').where('case_id', '=', 'c5').execute();
    expect(rows.map((r) => r.body)).toEqual([null, null]);
    expect(await content.get('words/c55/e1/a')).toMatchObject({ body: 'of another case' });
  });

  test.each([
    ['NUL', 'a\u0000b', /NUL/],
    ['half a surrogate pair', 'a\ud83d', /half a pair/],
    ['more than 1 MB', 'x'.repeat(1024 * 1024), /1 MB/],
  ])('refuses %s before it reaches the database, without quoting it', async (_, body, message) => {
    const put = content.put('words/c6/e1/a', body, 'words');
    await expect(put).rejects.toMatchObject({
      type: 'ContentInvalid',
      message: expect.stringMatching(message),
    });
  });

  test('refuses what is no reference', async () => {
    await expect(content.put('../etc', 'x', 'words')).rejects.toMatchObject({ type: 'ContentInvalid' });
  });

  test('any text and any JSON comes back as it was put', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0') && /^\P{Cs}*$/u.test(s));
    const body = fc.oneof(
      text,
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text),
    ) as fc.Arbitrary<ContentBody>;
    let n = 0;
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const ref = `words/c7/e${n++}/f`;
        await content.put(ref, value, 'words');
        expect(await content.get(ref)).toEqual({ body: value, kind: 'words' });
      }),
      { numRuns: 60 },
    );
  });

  test('a database that is away is said without the words', async () => {
    const gone = connect('postgres://u:secret@127.0.0.1:1/x', 1);
    const put = new PostgresContent(gone).put('words/c8/e1/a', 'private words', 'words');
    await expect(put).rejects.toMatchObject({ type: 'DatabaseUnavailable', retryable: true });
    await expect(put).rejects.not.toThrow(/private|secret/);
    await gone.destroy();
  });
});
