import type { Client } from '@temporalio/client';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { OutageRecord } from '../../machines/outage/record.ts';
import { caseSend, taskQueue as ownQueue, type Actor, type CaseMessage } from '../../workflows/messages.ts';
import { newEventId } from '../case-id.ts';
import { ClientError } from '../client-error.ts';
import { mapFailure, orFail } from '../map-failure.ts';
import { checkOutage, type OutageRequest } from './outage-request.ts';

export interface OutagesSetup {
  readonly temporal: Client;
  readonly database: Database;
  readonly taskQueue?: string;
  now(): number;
}

/** An outage with who could not be told by mail. */
export interface ListedOutage extends OutageRecord {
  /** Cases whose customers were told in the mail of another of their cases, and those who have no usable address. */
  readonly withAnother: number;
  readonly noAddress: readonly string[];
}

/** Declares outages and ends them; every method throws ClientError `ServiceUnavailable`. */
export interface Outages {
  /** @throws ClientError InvalidInput, UnknownPolicy */
  declare(request: OutageRequest, actor: Actor): Promise<{ readonly outageId: string }>;
  /** @throws ClientError UnknownOutage, or the outage's own refusal */
  expectEnd(outageId: string, expectedEnd: number, actor: Actor): Promise<void>;
  /** Customers who were told hear that it is over. @throws ClientError UnknownOutage, or the outage's own refusal */
  end(outageId: string, actor: Actor): Promise<void>;
  /** Those that are not over first, then the newest; at most 50. */
  list(): Promise<readonly ListedOutage[]>;
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
      await orFail('outage', () =>
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
        ),
      );
      return { outageId: input.outageId };
    },
    expectEnd: (outageId, expectedEnd, actor) => send(outageId, 'expectEnd', { expectedEnd }, actor),
    end: (outageId, actor) => send(outageId, 'end', {}, actor),
    list: () => orFail('outages', () => listOutages(database)),
  };
}

async function listOutages(database: Database): Promise<readonly ListedOutage[]> {
  return guarded('list outages', async () => {
    const rows = await database
      .selectFrom('outages')
      .select(['outage_id', 'shown'])
      .orderBy((eb) => eb('state', '=', 'over'))
      .orderBy('since', 'desc')
      .limit(50)
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ outage_id }) => outage_id);
    const notices = await database
      .selectFrom('outage_notices')
      .select(['outage_id', 'case_id', 'outcome'])
      .where('outage_id', 'in', ids)
      .where('phase', '=', 'begun')
      .where('outcome', '<>', 'mailed')
      .orderBy('case_id')
      .execute();
    return rows.map(({ outage_id, shown }) => {
      const own = notices.filter((each) => each.outage_id === outage_id);
      return {
        ...shown,
        withAnother: own.filter(({ outcome }) => outcome === 'with-another').length,
        noAddress: own.filter(({ outcome }) => outcome === 'no-address').map(({ case_id }) => case_id),
      };
    });
  });
}

function unknown(outageId: string, cause: unknown): ClientError {
  return new ClientError('UnknownOutage', `There is no outage ${outageId} that runs.`, {
    advice: '`redress outage list` shows those that there are.',
    cause,
  });
}
