import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;

/** The histories of all runs of a workflow, oldest first. */
export async function historiesOf(
  client: Client,
  workflowId: string,
  firstRunId: string,
): Promise<History[]> {
  const histories: History[] = [];
  let runId: string | null | undefined = firstRunId;
  while (runId) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(history);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}

/** 'ActivityTaskScheduled', 'TimerFired', ... in their order. */
export function eventNames(history: History): string[] {
  return (history.events ?? []).map((event) => {
    const field = Object.keys(event).find(
      (key) => key.endsWith('EventAttributes') && Reflect.get(event, key) !== null,
    );
    const name = (field ?? '').replace('EventAttributes', '');
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
}

/** As Temporal stores it, with every payload spelled out. */
export function plainText(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('utf8'));
  if (Array.isArray(value)) return `[${value.map(plainText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${plainText(inner)}`)
    .join()}}`;
}

/** Replays each history against the code in a bundle; answers with what did not replay. */
export async function replayFailures(
  bundle: string,
  histories: readonly { readonly workflowId: string; readonly history: History }[],
): Promise<string[]> {
  const failures: string[] = [];
  const results = Worker.runReplayHistories({ workflowBundle: { codePath: bundle } }, histories);
  for await (const { workflowId, error } of results) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  return failures;
}
