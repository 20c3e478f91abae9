import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { Connection } from '@temporalio/client';
import { cloneRoot } from '../kit/paths.ts';
import type { PartSpec } from './part.ts';
import proto from '@temporalio/proto';

const workerEntry = join(cloneRoot, 'worker', 'main.ts');
const taskQueue = 'cases';

/** True when this clone has a worker to run. */
export const hasWorker = () => existsSync(workerEntry);

/** What a worker is told through its environment, beside TEMPORAL_* of the shell it was started from. */
export interface WorkerEnvironment {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly DATABASE_URL: string;
  readonly SMTP_URL: string;
  readonly REDRESS_BUNDLE?: string;
}

/**
 * The worker as a part of its own, so that killing it, or a crash in native code, leaves the rest of the stack alone.
 * It is ready when the server has seen this very process poll the task queue.
 */
export function workerSpec(home: string, env: WorkerEnvironment & NodeJS.ProcessEnv): PartSpec {
  return {
    name: 'worker',
    command: process.execPath,
    args: ['--enable-source-maps', '--import', 'tsx', workerEntry],
    cwd: cloneRoot,
    env: { ...env, TZ: 'UTC' },
    logFile: join(home, 'worker.log'),
    ready: (pid) => askWhetherPolled(env, pid),
    readyTimeoutMs: 90_000,
    stopGraceMs: 20_000,
  };
}

async function askWhetherPolled(env: WorkerEnvironment & NodeJS.ProcessEnv, pid: number): Promise<void> {
  const overrideEnvVars = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? '']));
  const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars });
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: 2_000 });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: env.TEMPORAL_NAMESPACE,
      taskQueue: { name: taskQueue },
      taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    // The SDK's default identity is `<pid>@<host name>`.
    if (pollers.some(({ identity }) => identity?.startsWith(`${pid}@`))) return;
    throw new Error(`worker ${pid} does not poll ${taskQueue} yet`);
  } finally {
    await connection.close();
  }
}
