import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../worker/bundle.ts';
import type { StackAddresses } from '../../dev/stack-addresses.ts';
import type { Variant } from './scenario.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const handwrittenEntry = here('handwritten.ts');

/** A worker of one variant, in a process of its own. */
export interface BenchWorker {
  readonly pid: number;
  readonly taskQueue: string;
  stop(): Promise<void>;
}

/** The bundles of both sides; each shares what can be shared, so that none pays for loading libraries. */
export async function writeBundles(
  folder: string,
): Promise<Readonly<Record<'interpreter' | 'handwritten', string>>> {
  return {
    interpreter: await writeBundle(join(folder, 'interpreter.js')),
    handwritten: await writeBundle(join(folder, 'handwritten.js'), handwrittenEntry, [
      here('../../policies/calendar/operations.ts'),
      here('../../policies/calendar/subtract-budget.ts'),
      here('../../policies/calendar/us-detroit.ts'),
    ]),
  };
}

/** Starts a worker and resolves when it polls. */
export async function startWorker(
  variant: Variant,
  bundle: string,
  addresses: StackAddresses,
): Promise<BenchWorker> {
  const taskQueue = `bench-${variant}`;
  const child = spawn(process.execPath, ['--import', 'tsx', here('worker.ts'), bundle, taskQueue], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TZ: 'UTC',
      TEMPORAL_ADDRESS: addresses.temporalAddress,
      TEMPORAL_NAMESPACE: addresses.namespace,
      DATABASE_URL: addresses.databaseUrl,
      SMTP_URL: addresses.smtpUrl,
    },
  });
  await readiness(child);
  return {
    pid: child.pid ?? 0,
    taskQueue,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    child.once('message', () => ready());
    child.once('exit', (code) => fail(new Error(`The worker ended with ${code} before it was ready.`)));
  });
}
