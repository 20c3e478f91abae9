import { randomUUID } from 'node:crypto';
import { isGrpcDeadlineError, type Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';

/** A namespace whose data says so is for rehearsal: only there may time be skipped. */
const rehearsalMark = 'redress.rehearsal';

/** FastForwardPollingResult of temporal.api.enums.v1. */
const pollTimedOut = 1;
const reached = 2;
const failed = 3;

export interface AdvanceOptions {
  /** How long the advance may really take before it is given up, ms. */
  readonly patience?: number;
}

/** What became of an advance: the case's own time was moved, or the case closed on the way. */
export interface Advanced {
  readonly reached: boolean;
  readonly closed: boolean;
}

/**
 * Moves one workflow's clock forward on the real server. Its timers fire in order and its activities really run before
 * the next timer: a mail is really sent before the next day begins.
 *
 * @param duration whole seconds are used, ms
 * @throws ClientError NotARehearsal, CannotAdvance (with the server's reason), UnknownCase or ServiceUnavailable
 */
export async function advance(
  temporal: Client,
  workflowId: string,
  duration: number,
  options: AdvanceOptions = {},
): Promise<Advanced> {
  const seconds = Math.round(duration / 1000);
  if (!(seconds > 0))
    throw new ClientError(
      'InvalidInput',
      'Give a positive time to advance, for example --hours 4 or --days 7.',
    );
  const what = `case ${workflowId.slice(workflowId.lastIndexOf('/') + 1)}`;
  await requireRehearsal(temporal);
  const before = await orFail(what, () => temporal.workflow.getHandle(workflowId).describe());
  if (before.status.name !== 'RUNNING') {
    throw new ClientError('CaseClosed', `The ${what} is closed: its time stands still.`);
  }
  const { namespace } = temporal.options;
  const { workflowService } = temporal.connection;
  const fastForwardId = randomUUID();
  await orFail(what, () =>
    workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id: fastForwardId, duration: msToTs(seconds * 1000) },
        },
      },
    }),
  );
  const deadline = Date.now() + (options.patience ?? 120_000);
  while (Date.now() < deadline) {
    const { result, reason } = await orFail(what, () => poll(temporal, workflowId, fastForwardId, deadline));
    if (result === reached) return { reached: true, closed: await isClosed(temporal, workflowId) };
    if (result === failed) {
      if (await isClosed(temporal, workflowId)) return { reached: false, closed: true };
      throw new ClientError(
        'CannotAdvance',
        `The time of ${what} cannot be advanced: ${reason || 'the server gives no reason'}.`,
      );
    }
  }
  throw new ClientError(
    'ServiceUnavailable',
    `The time of ${what} was not reached within ${Math.round((options.patience ?? 120_000) / 1000)} s; work is in flight. Is the worker running (\`npm start\`)?`,
  );
}

/** One long poll. Running into its deadline is no failure: the server says so itself, or the connection does. */
async function poll(
  temporal: Client,
  workflowId: string,
  fastForwardId: string,
  deadline: number,
): Promise<{ readonly result: number; readonly reason?: string }> {
  const { namespace } = temporal.options;
  try {
    const { fastForwardPollingResult, failedReason } = await temporal.withDeadline(deadline, () =>
      temporal.connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    );
    return { result: fastForwardPollingResult, reason: failedReason };
  } catch (error) {
    if (isGrpcDeadlineError(error)) return { result: pollTimedOut };
    throw error;
  }
}

/** @throws ClientError `NotARehearsal` unless the namespace is marked */
export async function requireRehearsal(temporal: Client): Promise<void> {
  const { namespace } = temporal.options;
  const { namespaceInfo } = await orFail(`namespace ${namespace}`, () =>
    temporal.connection.workflowService.describeNamespace({ namespace }),
  );
  if (namespaceInfo?.data?.[rehearsalMark] === 'true') return;
  throw new ClientError(
    'NotARehearsal',
    `Time can only be advanced in a namespace for rehearsal, and '${namespace}' is none. For a test cluster mark it: \`temporal operator namespace update -n ${namespace} --data ${rehearsalMark}=true\`.`,
  );
}

async function isClosed(temporal: Client, workflowId: string): Promise<boolean> {
  const { status } = await orFail(`case ${workflowId}`, () =>
    temporal.workflow.getHandle(workflowId).describe(),
  );
  return status.name !== 'RUNNING';
}
