import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '@temporalio/worker';
import { createActivities } from '../activities/create.ts';
import { loadConfig } from '../activities/config.ts';
import { writeBundle } from './bundle.ts';
import { connect } from './connection.ts';
import { createWorker } from './create.ts';

/** Printed on its own line when the worker polls; the supervisor waits for it. */
const readyLine = 'redress worker ready';

Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'] });
const config = loadConfig(process.env);
const { activities, close } = await createActivities(config);
const bundle = process.env['REDRESS_BUNDLE'] ?? (await freshBundle());
const { connection, namespace } = await connect();
const worker = await createWorker({ connection, namespace, bundle, activities });
process.stdout.write(`${readyLine}\n`);
await worker.run();
await connection.close();
await close();

async function freshBundle(): Promise<string> {
  return writeBundle(join(await mkdtemp(join(tmpdir(), 'redress-bundle-')), 'workflows.js'));
}
