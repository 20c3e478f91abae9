import type { ContentField } from '../activities/content/content-store.ts';
import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import { returnInput } from '../machines/return/input.ts';
import { quoteOf, type ReturnQuote } from '../machines/return/quote.ts';
import { returnReason } from '../policies/sections/returns.ts';
import type { Policy } from '../policies/schema.ts';
import type { PolicySlice } from '../policies/slice.ts';
import { addressOf, runStatus, type CaseAddress } from './case-address.ts';
import { caseIdFor, checkCaseId, checkEventId, newCaseId, newEventId } from './case-id.ts';
import { byChannel } from './channel-names.ts';
import { checkPerson, personField } from './check-person.ts';
import { ClientError } from './client-error.ts';
import { findOrder } from './find-order.ts';
import { holdUnits, letGoOfOrphans, letGoUnlessBegun } from './hold-units.ts';
import { knownPolicy } from './known-policy.ts';
import { fromOther, otherCase, type From } from './links/other-case.ts';
import { returnInputOf } from './return-input.ts';
import { checkReturnRequest, type CheckedReturnRequest, type ReturnRequest } from './return-request.ts';
import { sliceFor } from './slice-for.ts';
import { openedBefore, startCase, type Opened, type StartSetup } from './start-case.ts';
import { startAttributes } from './start-face.ts';
import { startedInput } from './started-input.ts';
import { refsOf, unitsAsked, type AskedLine } from './units-asked.ts';
import { wishesOf, type Articles } from './wishes.ts';

/** A return that was opened, and what it decided by itself. */
export interface OpenedReturn extends Opened {
  readonly decision: ReturnQuote;
}

export interface ReturnSetup extends StartSetup {
  readonly orders: OrdersPort;
  /** Left out: nothing can be exchanged. */
  readonly articles?: Articles;
  /** The kinds of cases that may hold units. */
  readonly kinds: readonly string[];
  /** How long a query may take, ms. */
  readonly timeout: number;
  now(): number;
}

/** Tries to find free pieces when others are faster: each loss means that somebody else won. */
const tries = 5;

/**
 * Opens a return: holds the pieces for the case, stores words and person, starts the workflow, which decides at once. The
 * same request with the same event id may be repeated after a time-out; it answers with the case that there is.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput, InvalidPayload, TextTooLarge,
 * ControlCharacter, CaseExists, DuplicateEvent or ServiceUnavailable
 */
export async function openReturn(setup: ReturnSetup, given: ReturnRequest): Promise<OpenedReturn> {
  const request = checkReturnRequest(given);
  const policy = knownPolicy(request.policy);
  const now = setup.now();
  const slice = sliceFor(policy, 'return', now);
  const eventId = request.id === undefined ? newEventId() : checkEventId(request.id);
  const made = request.id === undefined ? newCaseId(now) : caseIdFor(eventId);
  const caseId = request.caseId === undefined ? made : checkCaseId(request.caseId);
  const address = addressOf('return', caseId);
  // What another attempt began is not held again: it may have let go of its pieces since.
  if (await runStatus(setup.temporal, address))
    return withDecision(setup, await openedBefore(setup.temporal, address, eventId));

  const other = request.from === undefined ? undefined : await otherCase(setup, request.from, address);
  const staff = request.actor.role !== 'customer';
  const question = { orderId: request.orderId, email: request.email, staff };
  for (let attempt = 1; ; attempt += 1) {
    const found = await findOrder(setup.orders, question);
    const { actor, orderId } = request;
    const from = other && fromOther(other, { actor, orderId, email: found.customer?.email });
    try {
      const wishes = await wishesOf(setup.articles, request.lines, found.order);
      const lines = unitsAsked(request.lines, found, wishes, caseId);
      await holdUnits(setup, caseId, request.orderId, refsOf(lines));
      const held = { request, policy, slice, address, eventId, found, lines, now };
      return await begin(setup, { ...held, ...(from && { from }) });
    } catch (error) {
      if (!(error instanceof ClientError && error.type === 'UnitTaken') || attempt >= tries) throw error;
      // Where any piece will do, another one may still be free.
      const anyWillDo = request.lines.some(({ units }) => units === undefined);
      if (!(await letGoOfOrphans(setup, found)) && !anyWillDo) throw error;
    }
  }
}

interface Held {
  readonly request: CheckedReturnRequest;
  readonly policy: Policy;
  readonly slice: PolicySlice;
  readonly address: CaseAddress;
  readonly eventId: string;
  readonly found: FoundOrder;
  readonly lines: readonly AskedLine[];
  readonly from?: From;
  readonly now: number;
}

/** Starts the case that holds its pieces. */
async function begin(setup: ReturnSetup, held: Held): Promise<OpenedReturn> {
  const { request, policy, slice, address, eventId, found, lines, from, now } = held;
  const { caseId } = address;
  try {
    const facts = { caseId, eventId, policy: slice, order: found.order, taken: [], lines, now };
    const input = returnInputOf(facts, request);
    const opened = await startCase(setup, {
      address,
      eventId,
      receivedAt: request.occurredAt ?? now,
      input,
      content: contentOf(request, found.customer ?? {}),
      searchAttributes: startAttributes('return', policy.id),
      summary: `Return ${byChannel(request.channel)}, ${policy.company}, order ${request.orderId}`,
      details: detailsOf(caseId, policy, lines),
      ...(from && { from }),
    });
    return opened.existed ? await withDecision(setup, opened) : { ...opened, decision: quoteOf(input) };
  } catch (error) {
    // What may yet begin keeps its pieces; if it never does, the next who asks for them finds that out.
    if (!(error instanceof ClientError && error.type === 'ServiceUnavailable'))
      await letGoUnlessBegun(setup, caseId);
    throw error;
  }
}

/** The decision of a return that another attempt began: by what that one was started with. */
async function withDecision({ temporal }: ReturnSetup, opened: Opened): Promise<OpenedReturn> {
  const input = returnInput.parse(await startedInput(temporal, opened));
  return { ...opened, decision: quoteOf(input) };
}

function contentOf(
  { text, exception, phone, address }: CheckedReturnRequest,
  customer: { readonly name?: string; readonly email?: string },
): Readonly<Record<string, ContentField>> {
  const { name, email } = customer;
  const known = Object.entries({ name, email, phone, address }).filter(([, value]) => value !== undefined);
  return {
    [personField]: { body: checkPerson(Object.fromEntries(known)), kind: 'person' },
    ...(text !== undefined && { text: { body: text, kind: 'words' } }),
    ...(exception !== undefined && { exception: { body: exception, kind: 'words' } }),
  };
}

function detailsOf(
  caseId: string,
  policy: { readonly company: string; readonly version: string },
  lines: readonly { readonly units: readonly number[]; readonly reason: string }[],
): string {
  const pieces = lines.reduce((sum, { units }) => sum + units.length, 0);
  const reasons = returnReason.options.filter((reason) => lines.some((line) => line.reason === reason));
  return [
    `Case **${caseId}** under the policy *${policy.company}*, version ${policy.version}.`,
    '',
    `${pieces === 1 ? 'One piece' : `${pieces} pieces`} to come back: ${reasons.join(', ')}. The words and the customer's data are in the content store.`,
    '',
    `\`npx redress show ${caseId}\``,
  ].join('\n');
}
