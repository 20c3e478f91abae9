import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client, Connection, type WorkflowStartOptions } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { createWorker } from '../../../worker/create.ts';
import type { DurableArgs } from '../../../workflows/durable-workflow.ts';
import { testStack } from '../../support/stack/env.ts';
import { replayFailures } from './histories.ts';
import { follow, type Started } from './started.ts';

export interface WorkerSpec {
  readonly bundle: string;
  readonly activities?: object;
  readonly maxCachedWorkflows?: number;
  /** A new one when left out. */
  readonly taskQueue?: string;
}

/** What a test file has of the real server. */
export interface Suite {
  client(): Client;
  /** Starts a worker; stop it before the test ends. */
  worker(spec: WorkerSpec): Promise<{ readonly taskQueue: string; stop(): Promise<void> }>;
  /** Runs `work` while a worker runs on a task queue of its own. */
  withWorker<T>(spec: WorkerSpec, work: (taskQueue: string) => Promise<T>): Promise<T>;
  start(
    type: string,
    taskQueue: string,
    args?: DurableArgs,
    options?: Partial<WorkflowStartOptions>,
  ): Promise<Started>;
  /** Takes over a workflow that something else started; `bundle` when it ended under another one. */
  adopt(workflowId: string, bundle?: string): Promise<Started>;
}

/**
 * Connects a test file to the real server. The last test that it declares replays every history of the file from its
 * beginning, which is what a worker without cache does at each task; Core gives replay workers no other setting. What
 * a missing cache does while a case runs is tested with workers of `maxCachedWorkflows: 0`.
 *
 * @param bundleOf the code against which they replay
 */
export function suite(bundleOf: () => Promise<string> | string): { on: Suite; replaysAll: () => void } {
  jest.setTimeout(180_000);
  let connection: Connection | undefined;
  let native: NativeConnection;
  let client: Client;
  const followed = new Map<string, { readonly started: Started; readonly bundle?: string }>();

  beforeAll(async () => {
    const { temporalAddress: address, namespace } = testStack();
    Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
    connection = await Connection.connect({ address });
    native = await NativeConnection.connect({ address });
    client = new Client({ connection, namespace });
  });

  afterAll(async () => {
    for (const { started } of followed.values()) {
      await started.handle.terminate('the test is over').catch(() => undefined);
    }
    await native?.close();
    await connection?.close();
  });

  const remember = (workflowId: string, firstRunId: string, bundle?: string): Started => {
    const started = followed.get(workflowId)?.started ?? follow(client, workflowId, firstRunId);
    followed.set(workflowId, { started, ...(bundle === undefined ? {} : { bundle }) });
    return started;
  };

  const on: Suite = {
    client: () => client,
    async worker({ bundle, activities = {}, maxCachedWorkflows, taskQueue = `test-${randomUUID()}` }) {
      const worker = await createWorker({
        connection: native,
        namespace: testStack().namespace,
        bundle,
        activities,
        taskQueue,
        ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
      });
      const running = worker.run();
      const stop = async (): Promise<void> => {
        if (worker.getState() === 'RUNNING') worker.shutdown();
        await running;
      };
      return { taskQueue, stop };
    },
    async withWorker(spec, work) {
      const worker = await on.worker(spec);
      try {
        return await work(worker.taskQueue);
      } finally {
        await worker.stop();
      }
    },
    async start(type, taskQueue, args = {}, options = {}) {
      const workflowId = options.workflowId ?? `${type}/${randomUUID()}`;
      const handle = await client.workflow.start(type, { ...options, workflowId, taskQueue, args: [args] });
      return remember(workflowId, handle.firstExecutionRunId);
    },
    async adopt(workflowId, bundle) {
      const { raw } = await client.workflow.getHandle(workflowId).describe();
      return remember(workflowId, raw.workflowExecutionInfo?.firstRunId ?? '', bundle);
    },
  };

  const replaysAll = (): void => {
    test('every history of this file replays', async () => {
      const byBundle = new Map<string, Parameters<typeof replayFailures>[1][number][]>();
      for (const { started, bundle } of followed.values()) {
        const code = bundle ?? (await bundleOf());
        const histories = (await started.histories()).map((history) => ({
          workflowId: started.workflowId,
          history,
        }));
        byBundle.set(code, [...(byBundle.get(code) ?? []), ...histories]);
      }
      for (const [code, histories] of byBundle) expect(await replayFailures(code, histories)).toEqual([]);
      expect(byBundle.size).toBeGreaterThan(0);
    });
  };
  return { on, replaysAll };
}
