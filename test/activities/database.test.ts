import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { migrations } from '../../activities/database/migrations.ts';
import { mapFailure } from '../../client/map-failure.ts';
import { freePort, startPostgres, type TestDatabase } from './support/postgres.ts';

const names = Object.keys(migrations);
let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

describe('migrations', () => {
  test('from empty: all are applied in order, and a second time none', async () => {
    const url = await postgres.fresh();
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });

  test('from the previous version: what was stored stays', async () => {
    const url = await postgres.fresh();
    expect(await migrate(url, names.at(-2))).toEqual(names.slice(0, -1));
    const database = connect(url, 1);
    await database
      .insertInto('content')
      .values({ ref: 'words/c/e/f', case_id: 'c', event_id: 'e', field: 'f', kind: 'words', body: '"kept"' })
      .execute();
    expect(await migrate(url)).toEqual(names.slice(-1));
    const row = await database.selectFrom('content').selectAll().executeTakeFirstOrThrow();
    expect(row.body).toBe('kept');
    await database.destroy();
  });

  test('two processes at once: each migration is applied once', async () => {
    const url = await postgres.fresh();
    const both = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(both.flat().toSorted()).toEqual(names);
  });

  test('a server that is not there is said, as retryable', async () => {
    const nowhere = `postgres://u:secret@127.0.0.1:${await freePort()}/x`;
    const failure = migrate(nowhere);
    await expect(failure).rejects.toMatchObject({ type: 'DatabaseUnavailable', retryable: true });
    await expect(failure).rejects.not.toThrow(/secret/);
  });
});

test('a full disk of the database is told as one: type, code, what to do, and nothing of what was to be written', async () => {
  const database = connect(await postgres.fresh(), 1);
  // errcodes appendix: disk_full, as the server raises it where a table cannot grow.
  const write = sql`do $$ begin raise sqlstate '53100' using message = 'Jane Quillfeather'; end $$`;
  try {
    await guarded('keep the words', () => write.execute(database));
    throw new Error('the write went through');
  } catch (error) {
    expect(error).toMatchObject({ type: 'DatabaseFull', retryable: true });
    expect(String(error)).toMatch(
      /disk of PostgreSQL is full \(53100\): it cannot keep the words\. Make room/,
    );
    expect(mapFailure(error, 'case c-1')).toMatchObject({
      type: 'ServiceUnavailable',
      message: expect.stringContaining('Make room'),
    });
  } finally {
    await database.destroy();
  }
});
