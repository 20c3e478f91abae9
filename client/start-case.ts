import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import type { ContentStore } from '../activities/content/content-store.ts';
import type { LinkRegister } from '../activities/links/link-register.ts';
import { taskQueue } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { ClientError } from './client-error.ts';
import type { From } from './links/other-case.ts';
import { tellOther } from './links/tell-other.ts';
import { orFail } from './map-failure.ts';
import type { Opening } from './opening.ts';

export interface StartSetup {
  readonly temporal: Client;
  readonly content: ContentStore;
  /** Which case was opened from which; without it none can be opened from another one. */
  readonly links?: LinkRegister;
  readonly taskQueue?: string;
  /** The page of a case for the company's own people, with `{case}`: the Web UI leads there. */
  readonly caseUrl?: string;
}

/** A case that is ready to begin: what it is started with and what the Web UI's list says of it. */
export interface CaseToStart extends Opening {
  readonly address: CaseAddress;
  readonly eventId: string;
  readonly searchAttributes: TypedSearchAttributes;
  /** One line, without personal data. */
  readonly summary: string;
  /** Markdown, without personal data. */
  readonly details: string;
  /** The case that it is opened from. */
  readonly from?: From;
}

export interface Opened extends CaseAddress {
  readonly eventId: string;
  /** True when an earlier attempt with the same event id had opened it. */
  readonly existed: boolean;
}

/** Memo of the workflow: which opening event began it, so that a repetition is recognised. */
const openingEvent = 'openingEvent';

/**
 * Stores the words, the customer's data and the link to the case that it is opened from, then starts the workflow. May be
 * repeated with the same event id.
 *
 * @throws ClientError CaseExists, DuplicateEvent, InvalidInput (it was opened from another case) or ServiceUnavailable
 */
export async function startCase(setup: StartSetup, start: CaseToStart): Promise<Opened> {
  const { address, eventId, input, content } = start;
  const { caseId, kind, workflowId } = address;
  const what = `case ${caseId}`;
  await orFail(what, () => setup.content.putMany(caseId, eventId, content));
  if (start.from) await link(setup, address, start.from);
  try {
    await setup.temporal.withDeadline(Date.now() + 10_000, () =>
      setup.temporal.workflow.start(kind, {
        workflowId,
        taskQueue: setup.taskQueue ?? taskQueue,
        args: [{ input, recorded: true }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
        memo: { [openingEvent]: eventId },
        typedSearchAttributes: start.searchAttributes,
        staticSummary: start.summary,
        staticDetails: detailsOf(start, setup.caseUrl),
      }),
    );
    if (start.from) await tellLinked(setup, address, start.from);
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

function detailsOf({ details, from, address }: CaseToStart, caseUrl: string | undefined): string {
  return [
    details,
    ...(from ? [`Opened from ${from.address.kind} \`${from.address.caseId}\`.`] : []),
    ...(caseUrl === undefined
      ? []
      : [`[The case in the console](${caseUrl.replaceAll('{case}', encodeURIComponent(address.caseId))})`]),
  ].join('\n\n');
}

/** Before the case begins, so that whoever dies in between has lost nothing. */
async function link({ links }: StartSetup, opened: CaseAddress, from: From): Promise<void> {
  if (!links) {
    const text = 'Which case was opened from which is kept in PostgreSQL: give this client its database.';
    throw new ClientError('NoDatabase', text);
  }
  const { address, sameCustomer } = from;
  const row = { opened: opened.workflowId, openedFrom: address.workflowId, sameCustomer };
  const kept = await orFail(`links of case ${opened.caseId}`, () => links.add(row));
  if (kept === address.workflowId) return;
  const message = `the case ${opened.caseId} is opened from ${kept} already; name that one, or leave the case id and the event id out`;
  throw new ClientError('InvalidInput', `from: ${message}.`, { fields: [{ path: ['from'], message }] });
}

/** A courtesy: the link is kept already, and the case has begun whether this comes through or not. */
async function tellLinked(setup: StartSetup, opened: CaseAddress, { address }: From): Promise<void> {
  try {
    await orFail(`links of case ${opened.caseId}`, async () => setup.links?.begun(opened.workflowId));
    await tellOther(setup, address, opened);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
  }
}
