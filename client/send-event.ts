import type { Client } from '@temporalio/client';
import { z } from 'zod';
import { compensationPayloads } from '../machines/case/compensation-events.ts';
import type { EventDefinition } from '../machines/case/event-definition.ts';
import type { CaseView } from '../machines/case/view.ts';
import { caseSend, type CaseMessage, type SendAnswer } from '../workflows/messages.ts';
import { actor as actorSchema } from './actor.ts';
import { runStatus, type CaseAddress } from './case-address.ts';
import { checkEventId, newEventId } from './case-id.ts';
import { kindOf, type Catalogue } from './catalogue.ts';
import { checkPayload } from './check-payload.ts';
import { ClientError } from './client-error.ts';
import { mapFailure, orFail, unknownCase } from './map-failure.ts';
import { withOrder, type OrderSetup } from './order-in-payload.ts';
import { withPolicySlice } from './policy-in-payload.ts';
import { withArticlePrice, type Articles } from './priced-article.ts';
import { readView } from './read-case.ts';
import { splitWords } from './words-in-payload.ts';

/** One event for a case. Words are given as text: the client stores them and sends references. */
export interface SendRequest {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly actor: CaseMessage['actor'];
  /** When it happened, epoch ms; when it is processed if left out. */
  readonly occurredAt?: number;
  /** Revision of the case on which it was decided; refused as Overtaken when another message was taken since. */
  readonly basedOn?: number;
  /** The same id again gets the first answer and does nothing; made up when left out. */
  readonly id?: string;
}

export interface SendSetup extends OrderSetup {
  readonly temporal: Client;
  readonly catalogue: Catalogue;
  /** What articles cost; without them none can be named. */
  readonly articles?: Articles;
  /** How long a send may take, ms. */
  readonly timeout: number;
}

/**
 * Sends one event and waits for the case's answer. Everything that can be refused here is, before words are stored; the
 * words are stored before the event travels.
 *
 * @throws ClientError InvalidInput, UnknownEvent, InvalidPayload, TextTooLarge, ControlCharacter, EventNotAccepted (with
 * `possible`), CaseClosed, UnknownCase, DuplicateEvent, ServiceUnavailable, or of an order that is named as withOrder
 */
export async function sendEvent(
  setup: SendSetup,
  address: CaseAddress,
  request: SendRequest,
): Promise<SendAnswer> {
  const { temporal, content } = setup;
  const event = eventOf(setup.catalogue, address.kind, request.type);
  const id = request.id === undefined ? newEventId() : checkEventId(request.id);
  if (!actorSchema.safeParse(request.actor).success) {
    throw new ClientError(
      'InvalidInput',
      "The actor must be { id, role }, with role 'agent', 'customer' or 'system'.",
    );
  }
  const schema = z.toJSONSchema(event.payload, { io: 'input', unrepresentable: 'any' });
  const { kind } = kindOf(setup.catalogue, address.kind) ?? {};
  const view = () => readView(temporal, address, setup.timeout);
  const priced = await withArticlePrice(setup, request.payload ?? {}, view);
  const payload = await withPolicySlice(kind, priced, schema, async () => (await view()).since);
  const split = splitWords(address.caseId, id, payload, schema);
  checkPayload(request.type, event.payload, split.payload);
  const checked = await withCheckedOrder(setup, view, request.type, split.payload);
  const what = `case ${address.caseId}`;
  if (Object.keys(split.content).length > 0) {
    await requireRunning(temporal, address);
    await orFail(what, () => content.putMany(address.caseId, id, split.content));
  }
  const message: CaseMessage = {
    id,
    type: request.type,
    payload: checked,
    actor: request.actor,
    ...(request.occurredAt === undefined ? {} : { occurredAt: request.occurredAt }),
    ...(request.basedOn === undefined ? {} : { basedOn: request.basedOn }),
  };
  const answer = await update(setup, address, message);
  if (answer.type !== message.type) {
    throw new ClientError(
      'DuplicateEvent',
      `The event id ${id} was already used for '${answer.type}'; that one stands. Send '${message.type}' under a new id.`,
    );
  }
  return answer;
}

/** What is offered for an order is looked at here: the case carries no order. */
async function withCheckedOrder(
  setup: SendSetup,
  view: () => Promise<CaseView>,
  type: string,
  payload: CaseMessage['payload'],
): Promise<CaseMessage['payload']> {
  if (type !== 'offerCompensation') return payload;
  const offer = compensationPayloads.offerCompensation.safeParse(payload);
  return offer.success ? withOrder(setup, offer.data, view) : payload;
}

async function update(setup: SendSetup, address: CaseAddress, message: CaseMessage): Promise<SendAnswer> {
  const { temporal, timeout } = setup;
  const handle = temporal.workflow.getHandle(address.workflowId);
  try {
    return await temporal.withDeadline(Date.now() + timeout, () =>
      handle.executeUpdate(caseSend, { args: [message], updateId: message.id }),
    );
  } catch (error) {
    const failure = mapFailure(error, `case ${address.caseId}`);
    // The server says 'not found' of a workflow that has ended, too.
    if (failure instanceof ClientError && failure.type === 'UnknownCase')
      await requireRunning(temporal, address);
    if (failure instanceof ClientError && failure.type === 'ServiceUnavailable') {
      throw new ClientError(
        failure.type,
        `${failure.message} Whether the event arrived is not known: send it again with the id ${message.id}, it cannot count twice.`,
        { cause: error },
      );
    }
    throw failure;
  }
}

/** @throws ClientError `UnknownCase` or `CaseClosed` */
async function requireRunning(temporal: Client, address: CaseAddress): Promise<void> {
  const status = await runStatus(temporal, address);
  if (status === undefined) throw unknownCase(`case ${address.caseId}`);
  if (status === 'ended') {
    throw new ClientError(
      'CaseClosed',
      `The case ${address.caseId} is closed and takes no more events; for a new matter open a new case.`,
      { advice: `Read it with \`redress show ${address.caseId}\`.` },
    );
  }
}

/** @throws ClientError `UnknownEvent` naming those that there are */
function eventOf(catalogue: Catalogue, kind: string, type: string): EventDefinition {
  const events = kindOf(catalogue, kind)?.events ?? {};
  const event = Object.hasOwn(events, type) ? events[type] : undefined;
  if (event) return event;
  throw new ClientError(
    'UnknownEvent',
    `A ${kind} knows no event '${type}'. Its events: ${Object.keys(events).join(', ')}.`,
  );
}
