import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import type { ContentStore } from '../activities/content/content-store.ts';
import { taskQueue } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';
import type { Opening } from './opening.ts';

export interface StartSetup {
  readonly temporal: Client;
  readonly content: ContentStore;
  readonly taskQueue?: string;
}

/** A case that is ready to begin: what it is started with and what the Web UI's list says of it. */
export interface CaseToStart extends Opening {
  readonly address: CaseAddress;
  readonly eventId: string;
  /** When it reached the company, epoch ms: continue-as-new keeps it, the run's start does not. */
  readonly receivedAt: number;
  readonly searchAttributes: TypedSearchAttributes;
  /** One line, without personal data. */
  readonly summary: string;
  /** Markdown, without personal data. */
  readonly details: string;
}

export interface Opened extends CaseAddress {
  readonly eventId: string;
  /** True when an earlier attempt with the same event id had opened it. */
  readonly existed: boolean;
}

/** Memo of the workflow: when it was received, epoch ms, for lists. */
export const receivedMemo = 'receivedAt';

/** Memo of the workflow: which opening event began it, so that a repetition is recognised. */
const openingEvent = 'openingEvent';

/**
 * Stores the words and the customer's data, then starts the workflow. May be repeated with the same event id.
 *
 * @throws ClientError CaseExists, DuplicateEvent or ServiceUnavailable
 */
export async function startCase(setup: StartSetup, start: CaseToStart): Promise<Opened> {
  const { address, eventId, input, content } = start;
  const { caseId, kind, workflowId } = address;
  const what = `case ${caseId}`;
  await orFail(what, () => setup.content.putMany(caseId, eventId, content));
  try {
    await setup.temporal.withDeadline(Date.now() + 10_000, () =>
      setup.temporal.workflow.start(kind, {
        workflowId,
        taskQueue: setup.taskQueue ?? taskQueue,
        args: [{ input }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
        memo: { [openingEvent]: eventId, [receivedMemo]: start.receivedAt },
        typedSearchAttributes: start.searchAttributes,
        staticSummary: start.summary,
        staticDetails: start.details,
      }),
    );
    return { ...address, eventId, existed: false };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError))
      await orFail(what, () => Promise.reject(error));
    return openedBefore(setup.temporal, address, eventId);
  }
}

/** @throws ClientError `CaseExists` when another opening began the case */
export async function openedBefore(temporal: Client, address: CaseAddress, eventId: string): Promise<Opened> {
  const { memo } = await orFail(`case ${address.caseId}`, () =>
    temporal.workflow.getHandle(address.workflowId).describe(),
  );
  if (memo?.[openingEvent] === eventId) return { ...address, eventId, existed: true };
  throw new ClientError(
    'CaseExists',
    `There already is a case ${address.caseId}. Leave the case id out to get a new one, or send it an event.`,
    { advice: `\`redress events ${address.caseId}\` shows which.` },
  );
}
