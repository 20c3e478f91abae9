import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { ContentStore } from '../activities/content/content-store.ts';
import { taskQueue } from '../workflows/messages.ts';
import { addressOf, knownKind, runStatus, type CaseAddress } from './case-address.ts';
import { caseIdFor, checkCaseId, checkEventId, newCaseId, newEventId } from './case-id.ts';
import { kindOf, kindsOf, type Catalogue } from './catalogue.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';
import { buildOpening } from './opening.ts';
import { checkOpen, type OpenRequest } from './open-request.ts';
import { startAttributes, startDetails, startSummary } from './start-face.ts';

export interface OpenSetup {
  readonly temporal: Client;
  readonly content: ContentStore;
  readonly catalogue: Catalogue;
  readonly taskQueue?: string;
  now(): number;
}

export interface Opened extends CaseAddress {
  readonly eventId: string;
  /** True when an earlier attempt with the same event id had opened it. */
  readonly existed: boolean;
}

/** Memo of the workflow: which opening event began it, so that a repetition is recognised. */
const openingEvent = 'openingEvent';

/**
 * Opens a case: stores the customer's data and words, then starts the workflow. The same request with the same event
 * id may be repeated after a time-out; it answers with the case that there is.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, InvalidInput, InvalidPayload, TextTooLarge, ControlCharacter, CaseExists,
 * DuplicateEvent or ServiceUnavailable
 */
export async function openCase(setup: OpenSetup, request: OpenRequest): Promise<Opened> {
  const opening = checkOpen(request);
  const { checked, policy } = opening;
  const name = knownKind(kindsOf(setup.catalogue), checked.kind);
  const kind = kindOf(setup.catalogue, name);
  if (!kind) throw new ClientError('UnknownKind', `'${name}' is no kind of case.`);
  const now = setup.now();
  const eventId = checked.id === undefined ? newEventId() : checkEventId(checked.id);
  const made = checked.id === undefined ? newCaseId(now) : caseIdFor(eventId);
  const caseId = checked.caseId === undefined ? made : checkCaseId(checked.caseId);
  const { input, content } = buildOpening(kind, opening, { caseId, eventId }, now);
  const address = addressOf(kind.kind, caseId);
  const what = `case ${caseId}`;
  if (checked.caseId !== undefined && (await runStatus(setup.temporal, address)) !== undefined) {
    // Before anything is stored: else another customer's words would lie under this case.
    const before = await repeated(setup.temporal, address, eventId);
    await orFail(what, () => setup.content.putMany(caseId, eventId, content));
    return before;
  }
  await orFail(what, () => setup.content.putMany(caseId, eventId, content));
  try {
    await setup.temporal.withDeadline(Date.now() + 10_000, () =>
      setup.temporal.workflow.start(kind.kind, {
        workflowId: address.workflowId,
        taskQueue: setup.taskQueue ?? taskQueue,
        args: [{ input }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
        memo: { [openingEvent]: eventId },
        typedSearchAttributes: startAttributes(kind.kind, policy.id),
        staticSummary: startSummary(kind.kind, opening),
        staticDetails: startDetails(caseId, opening),
      }),
    );
    return { ...address, eventId, existed: false };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError))
      await orFail(what, () => Promise.reject(error));
    return repeated(setup.temporal, address, eventId);
  }
}

/** @throws ClientError `CaseExists` when another opening began the case */
async function repeated(temporal: Client, address: CaseAddress, eventId: string): Promise<Opened> {
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
