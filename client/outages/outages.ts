import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Database } from '../../activities/database/connect.ts';
import { caseSend, taskQueue as ownQueue, type Actor, type CaseMessage } from '../../workflows/messages.ts';
import { newEventId } from '../case-id.ts';
import { ClientError } from '../client-error.ts';
import { mapFailure, orFail } from '../map-failure.ts';
import {
  type ListedOutage,
  listOutages,
  runningOutages,
  type RunningOutage,
  type Unreached,
  unreachedBy,
} from './listed-outages.ts';
import { checkOutage, type OutageRequest } from './outage-request.ts';

export interface OutagesSetup {
  readonly temporal: Client;
  readonly database: Database;
  readonly taskQueue?: string;
  now(): number;
}

/** Declares outages and ends them; every method throws ClientError `ServiceUnavailable`. */
export interface Outages {
  /** @throws ClientError InvalidInput, UnknownPolicy, OutageEnded (there was one of this id, and it is over) */
  declare(request: OutageRequest, actor: Actor): Promise<{ readonly outageId: string }>;
  /** @throws ClientError InvalidInput (it has come already), UnknownOutage, or the outage's own refusal */
  expectEnd(outageId: string, expectedEnd: number, actor: Actor): Promise<void>;
  /** Customers who were told hear that it is over. @throws ClientError UnknownOutage, or the outage's own refusal */
  end(outageId: string, actor: Actor): Promise<void>;
  /** Those that are not over first, then the newest; at most 50. */
  list(): Promise<readonly ListedOutage[]>;
  /** What everybody is to know now, at most 50. */
  running(): Promise<readonly RunningOutage[]>;
  /** Every case of it whose customer has no usable address. */
  unreached(outageId: string): Promise<readonly Unreached[]>;
}

const workflowIdOf = (outageId: string): string => `outage/${outageId}`;

/** The outages of one namespace and its read model. */
export function outagesOf(setup: OutagesSetup): Outages {
  const { temporal, database } = setup;
  const send = async (outageId: string, type: string, payload: CaseMessage['payload'], actor: Actor) => {
    const message: CaseMessage = { id: newEventId(), type, payload, actor };
    try {
      await temporal.withDeadline(Date.now() + 10_000, () =>
        temporal.workflow
          .getHandle(workflowIdOf(outageId))
          .executeUpdate(caseSend, { args: [message], updateId: message.id }),
      );
    } catch (error) {
      const mapped = mapFailure(error, `outage ${outageId}`);
      throw mapped instanceof ClientError && mapped.type === 'UnknownCase'
        ? unknown(outageId, error)
        : mapped;
    }
  };
  return {
    async declare(request, actor) {
      const input = checkOutage(request, actor, setup.now());
      const begin = () =>
        temporal.withDeadline(Date.now() + 10_000, () =>
          temporal.workflow.start('outage', {
            workflowId: workflowIdOf(input.outageId),
            taskQueue: setup.taskQueue ?? ownQueue,
            args: [{ input, recorded: true }],
            // The same outage declared twice is one: the id is the caller's.
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            workflowIdConflictPolicy: 'USE_EXISTING',
            staticSummary: `Outage: ${input.title}`.slice(0, 200),
          }),
        );
      try {
        await orFail('outage', begin);
      } catch (error) {
        throw error instanceof WorkflowExecutionAlreadyStartedError ? ended(input.outageId, error) : error;
      }
      return { outageId: input.outageId };
    },
    async expectEnd(outageId, expectedEnd, actor) {
      if (expectedEnd <= setup.now())
        throw new ClientError(
          'InvalidInput',
          'expectedEnd: expected an instant that has not come; end the outage if it is over.',
          { fields: [{ path: ['expectedEnd'], message: 'expected an instant that has not come' }] },
        );
      await send(outageId, 'expectEnd', { expectedEnd }, actor);
    },
    end: (outageId, actor) => send(outageId, 'end', {}, actor),
    list: () => orFail('outages', () => listOutages(database)),
    running: () => orFail('outages', () => runningOutages(database)),
    unreached: (outageId) => orFail('outages', () => unreachedBy(database, outageId)),
  };
}

function unknown(outageId: string, cause: unknown): ClientError {
  return new ClientError('UnknownOutage', `There is no outage ${outageId} that runs.`, {
    advice: '`redress outage list` shows those that there are.',
    cause,
  });
}

const ended = (outageId: string, cause: unknown): ClientError =>
  new ClientError(
    'OutageEnded',
    `The outage ${outageId} was declared before and is over. If it is back, declare another one under an id of its own.`,
    { cause },
  );
