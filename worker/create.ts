import type { DataConverter } from '@temporalio/common';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { taskQueue } from '../workflows/messages.ts';

export interface CaseWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  /** Path of a bundle from `writeBundle`. */
  readonly bundle: string;
  /** Effects and invocations by name. */
  readonly activities: object;
  readonly taskQueue?: string;
  /** The same one as the client's: the place for a payload codec. */
  readonly dataConverter?: DataConverter;
  /** For tests that must run without the sticky cache. */
  readonly maxCachedWorkflows?: number;
}

/** A worker for cases. The sticky cache stays on: without it a case costs twice the CPU. */
export function createWorker(options: CaseWorkerOptions): Promise<Worker> {
  const { connection, namespace, bundle, activities, maxCachedWorkflows, dataConverter } = options;
  const config: WorkerOptions = {
    connection,
    namespace,
    taskQueue: options.taskQueue ?? taskQueue,
    workflowBundle: { codePath: bundle },
    activities,
    shutdownGraceTime: '10s',
    ...(dataConverter ? { dataConverter } : {}),
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
  };
  return Worker.create(config);
}
