import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { expect, test } from '@jest/globals';
import { processMark } from '../../dev/kit/process-identity.ts';
import { askPostgres } from '../../dev/postgres/ask-postgres.ts';
import { startStack, type Stack, type StackOptions } from '../../dev/stack.ts';
import { connectTemporal } from '../../dev/temporal/connection.ts';
import { rehearsalMark } from '../../dev/temporal/namespace.ts';
import { missingSearchAttributes } from '../../dev/temporal/search-attributes.ts';
import { recorder } from './support/recorder.ts';
import { inTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const told = recorder();
const fatal: Error[] = [];
const names = ['PostgreSQL', 'Temporal server', 'Temporal Web UI'] as const;

/** The machine's own settings must not lead a test to somebody's server. */
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

const start = (home: string, options: Partial<StackOptions> = {}): Promise<Stack> =>
  startStack({
    home,
    reporter: told,
    ports: 'any',
    env,
    worker: false,
    onFatal: (reason) => void fatal.push(reason),
    ...options,
  });

async function withClient<T>(
  stack: Stack,
  work: (client: Client, connection: Connection) => Promise<T>,
): Promise<T> {
  const { temporalAddress, namespace } = stack.addresses;
  const connection = await connectTemporal(temporalAddress, 10_000);
  try {
    return await work(new Client({ connection, namespace }), connection);
  } finally {
    await connection.close();
  }
}

const describeCase = (client: Client) => client.workflow.getHandle('complaint/kept').describe();

async function killAndWait(stack: Stack, name: (typeof names)[number]): Promise<void> {
  const before = stack.part(name)?.pid();
  process.kill(before ?? 0, 'SIGKILL');
  await until(() => told.lines.includes(`✓ ${name} is back`), 60_000);
  expect(stack.part(name)?.pid()).not.toBe(before);
}

test('the whole stack: ready, killed part by part, stopped and started again, with nothing lost', async () => {
  await inTempFolder(async (home) => {
    const stack = await start(home);
    const pids = names.map((name) => stack.part(name)?.pid() ?? 0);
    try {
      await withClient(stack, async (client, connection) => {
        const { namespaceInfo } = await client.workflowService.describeNamespace({ namespace: 'redress' });
        expect(namespaceInfo?.data).toEqual({ [rehearsalMark]: 'true' });
        expect(await missingSearchAttributes(connection, 'redress')).toEqual([]);
        await client.workflow.start('anything', { workflowId: 'complaint/kept', taskQueue: 'nobody' });
      });
      await askPostgres(stack.addresses.databaseUrl, 'create table kept (n int)');
      expect((await fetch(stack.addresses.uiUrl ?? '')).status).toBe(200);
      expect(JSON.parse(await readFile(join(home, 'stack.json'), 'utf8'))).toMatchObject(stack.addresses);
      await expect(start(home)).rejects.toMatchObject({ type: 'AlreadyRunning' });

      await killAndWait(stack, 'Temporal server');
      await killAndWait(stack, 'PostgreSQL');
      expect((await withClient(stack, describeCase)).status.name).toBe('RUNNING');
      await askPostgres(stack.addresses.databaseUrl, 'insert into kept values (1)');
      pids.push(...names.map((name) => stack.part(name)?.pid() ?? 0));
    } finally {
      await stack.stop();
    }
    expect(pids.filter((pid) => processMark(pid) !== undefined)).toEqual([]);
    expect(existsSync(join(home, 'stack.json'))).toBe(false);

    const again = await start(home);
    try {
      expect((await withClient(again, describeCase)).status.name).toBe('RUNNING');
      expect((await askPostgres(again.addresses.databaseUrl, 'select n from kept')).rows).toEqual([{ n: 1 }]);
    } finally {
      await again.stop();
    }
    expect(fatal).toEqual([]);
  });
}, 240_000);

test('a start that is broken off leaves no process', async () => {
  await inTempFolder(async (home) => {
    const breakOff = new AbortController();
    const starting = start(home, {
      signal: breakOff.signal,
      afterDatabase: [() => Promise.resolve(breakOff.abort(new Error('enough')))],
    });
    await expect(starting).rejects.toThrow('enough');
    expect(existsSync(join(home, 'instance.json'))).toBe(false);
    expect(fatal).toEqual([]);
  });
}, 120_000);

test.each([
  [{ DATABASE_URL: 'postgresql://me:hunter2@127.0.0.1:1/none' }, 'PostgresUnreachable', /me:\*\*\*@127/],
  [{ DATABASE_URL: 'bad' }, 'PostgresUnreachable', /Write it as postgresql:\/\//],
  [
    { TEMPORAL_ADDRESS: '127.0.0.1:1', SMTP_URL: 'smtp://127.0.0.1:1' },
    'TemporalUnreachable',
    /127\.0\.0\.1:1/,
  ],
])(
  'what %j names and does not answer is %s',
  async (named, type, words) => {
    await inTempFolder(async (home) => {
      const starting = start(home, { env: { ...env, ...named } });
      await expect(starting).rejects.toMatchObject({ type, message: expect.stringMatching(words) });
      await expect(starting).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
    });
  },
  120_000,
);
