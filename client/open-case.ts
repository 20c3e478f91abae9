import { addressOf, knownKind, runStatus } from './case-address.ts';
import { caseIdFor, checkCaseId, checkEventId, newCaseId, newEventId } from './case-id.ts';
import { kindOf, kindsOf, type Catalogue } from './catalogue.ts';
import { ClientError } from './client-error.ts';
import { fromOther, otherCase } from './links/other-case.ts';
import { orFail } from './map-failure.ts';
import { buildOpening } from './opening.ts';
import { checkOpen, type OpenRequest } from './open-request.ts';
import { openedBefore, startCase, type Opened, type StartSetup } from './start-case.ts';
import { startAttributes, startDetails, startSummary } from './start-face.ts';

export interface OpenSetup extends StartSetup {
  readonly catalogue: Catalogue;
  /** How long a query may take, ms. */
  readonly timeout: number;
  now(): number;
}

/** Kinds that are about goods: these are held first, which is more than words and a person. */
const elsewhere: Readonly<Record<string, string>> = {
  return: 'See `redress return --help`, or POST /v1/returns.',
};

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
  if (Object.hasOwn(elsewhere, name)) {
    throw new ClientError('InvalidInput', `A ${name} is opened with its goods.`, {
      advice: elsewhere[name] ?? '',
    });
  }
  const now = setup.now();
  const eventId = checked.id === undefined ? newEventId() : checkEventId(checked.id);
  const made = checked.id === undefined ? newCaseId(now) : caseIdFor(eventId);
  const caseId = checked.caseId === undefined ? made : checkCaseId(checked.caseId);
  const { input, content } = buildOpening(kind, opening, { caseId, eventId }, now);
  const address = addressOf(kind.kind, caseId);
  if (checked.caseId !== undefined && (await runStatus(setup.temporal, address)) !== undefined) {
    // Before anything is stored: else another customer's words would lie under this case.
    const before = await openedBefore(setup.temporal, address, eventId);
    await orFail(`case ${caseId}`, () => setup.content.putMany(caseId, eventId, content));
    return before;
  }
  const other =
    checked.from === undefined
      ? undefined
      : await otherCase({ ...setup, kinds: kindsOf(setup.catalogue) }, checked.from, address);
  const opener = { actor: checked.actor, email: opening.customer['email'] };
  return startCase(setup, {
    address,
    eventId,
    input,
    content,
    searchAttributes: startAttributes(kind.kind, policy.id),
    summary: startSummary(kind.kind, opening),
    details: startDetails(caseId, opening),
    ...(other && { from: fromOther(other, opener) }),
  });
}
