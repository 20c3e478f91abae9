import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect, type Database } from '../../activities/database/connect.ts';
import { openCaseActivities } from '../../worker/case-activities.ts';
import { createWorker } from '../../worker/create.ts';
import { spaced } from '../bench/load.ts';
import { countHistory, type HistoryCount } from '../bench/measure.ts';
import { variants, type Variant } from '../bench/scenario.ts';
import { writeBundles } from '../bench/workers.ts';
import { testStack } from '../support/stack/env.ts';

const stack = testStack();
let folder: string;
let database: Database;
let connection: Connection;
const counts = new Map<Variant, HistoryCount>();

/** One complaint, each input sent to it at rest: opened, answered, confirmed. */
async function liveOnce(variant: Variant, client: Client, worker: Worker, taskQueue: string): Promise<void> {
  const stage = { client, content: new PostgresContent(database), taskQueue, variant };
  const { caseIds } = await worker.runUntil(() => spaced(stage, database, 1, 1));
  counts.set(variant, await countHistory(client, caseIds[0] ?? ''));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-budget-'));
  database = connect(stack.databaseUrl);
  connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection, namespace: stack.namespace });
  const bundles = await writeBundles(folder);
  const native = await NativeConnection.connect({ address: stack.temporalAddress });
  const { activities, close } = openCaseActivities({
    databaseUrl: stack.databaseUrl,
    smtpUrl: stack.smtpUrl,
    mail: { from: { address: 'care@example.com' }, replyTo: 'care@example.com', domain: 'example.com' },
    filesDir: folder,
    labels: { trackingUrl: 'https://shop.example/{tracking}' },
  });
  for (const variant of variants) {
    const bundle = variant === 'interpreter' ? bundles.interpreter : bundles.handwritten;
    const taskQueue = `budget-${variant}-${process.pid}`;
    const { namespace } = stack;
    const worker = await createWorker({ connection: native, namespace, bundle, activities, taskQueue });
    await liveOnce(variant, client, worker, taskQueue);
  }
  await close();
  await native.close();
}, 240_000);

afterAll(async () => {
  await connection.close();
  await database.destroy();
  await rm(folder, { recursive: true });
});

const countOf = (variant: Variant): HistoryCount => counts.get(variant) ?? { events: NaN, tasks: NaN };

describe('the history of a complaint with four mails and two inputs, each to a case at rest', () => {
  test('has exactly this many events and workflow tasks', () => {
    // Start and end, 3 tasks of 3, 4 mails of 1, 2 updates of 2, 2 timers set and cleared, 3 changes of attributes, 3 records.
    expect(countOf('interpreter')).toEqual({ events: 2 + 9 + 4 + 4 + 4 + 3 + 3, tasks: 3 });
  });

  test('is never longer than that of the same complaint by hand', () => {
    const { events, tasks } = countOf('handwritten');
    expect(countOf('interpreter').events).toBeLessThanOrEqual(events);
    expect(countOf('interpreter').tasks).toBeLessThanOrEqual(tasks);
  });

  test('is not longer either than by hand with local activities alone', () => {
    const { events, tasks } = countOf('handwrittenLocal');
    expect(countOf('interpreter').events).toBeLessThanOrEqual(events);
    expect(countOf('interpreter').tasks).toBeLessThanOrEqual(tasks);
  });
});
