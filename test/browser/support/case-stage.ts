import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../../activities/database/connect.ts';
import { migrate } from '../../../activities/database/migrate.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { createCaseClient, type CaseClient } from '../../../client/case-client.ts';
import { cloneRoot } from '../../../dev/kit/paths.ts';
import { startPostgres } from '../../activities/support/postgres.ts';
import { testStack, type TestStack } from '../../support/stack/env.ts';

/** A client and a worker on the stack of the tests, with a database of their own: no page shows cases of other tests. */
export interface CaseStage {
  readonly stack: TestStack;
  readonly cases: CaseClient;
  /** Where the worker keeps its files. */
  readonly files: string;
  readonly database: Database;
  /** The worker does nothing until it is let go on: no case answers. */
  pauseWorker(paused: boolean): void;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('worker-process.ts', import.meta.url));

/** What the worker is beside the usual. */
export interface WorkerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** One of its own when left out, so that cases of other tests go to other workers. */
  readonly taskQueue?: string;
}

/** @throws Error when the stack of the tests is not there */
export async function startCaseStage({
  env = {},
  taskQueue = `browser-${randomUUID()}`,
}: WorkerOptions = {}): Promise<CaseStage> {
  const postgres = await startPostgres();
  await migrate(postgres.url);
  const stack = { ...testStack(), databaseUrl: postgres.url };
  const files = await mkdtemp(join(tmpdir(), 'redress-browser-'));
  const worker = spawn(process.execPath, ['--import', 'tsx', script, taskQueue, stack.bundle], {
    cwd: cloneRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: '',
      RUST_LOG: 'error',
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: stack.namespace,
      DATABASE_URL: stack.databaseUrl,
      SMTP_URL: stack.smtpUrl,
      FILES_DIR: files,
    },
  });
  const ended = once(worker, 'exit');
  const database = connect(stack.databaseUrl, 2);
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const cases = createCaseClient({
    temporal: new Client({ connection, namespace: stack.namespace }),
    content: new PostgresContent(database),
    orders: new PostgresOrders(database),
    taskQueue,
    timeout: 60_000,
  });
  return {
    stack,
    cases,
    files,
    database,
    pauseWorker(paused) {
      worker.kill(paused ? 'SIGSTOP' : 'SIGCONT');
    },
    async stop() {
      worker.kill('SIGCONT');
      worker.kill('SIGTERM');
      await ended;
      await connection.close();
      await database.destroy();
      await postgres.stop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
