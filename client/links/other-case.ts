import type { Client } from '@temporalio/client';
import type { ContentStore } from '../../activities/content/content-store.ts';
import { person } from '../../activities/content/person.ts';
import type { Actor } from '../../workflows/messages.ts';
import { addressOf, findCase, type CaseAddress } from '../case-address.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';
import { readView } from '../read-case.ts';
import { propertyOf } from '../unknown-value.ts';

export interface OtherCaseSetup {
  readonly temporal: Client;
  readonly content: ContentStore;
  /** The kinds of cases that there are. */
  readonly kinds: readonly string[];
  /** How long a query may take, ms. */
  readonly timeout: number;
}

/** The case that another one is to be opened from. */
export interface OtherCase {
  readonly address: CaseAddress;
  readonly orderId?: string | undefined;
  readonly email?: string | undefined;
}

/** Whose case is to be opened. */
export interface Opener {
  readonly actor: Actor;
  readonly orderId?: string | undefined;
  readonly email?: string | undefined;
}

/** What the opened case is linked with. */
export interface From {
  readonly address: CaseAddress;
  readonly sameCustomer: boolean;
}

/**
 * The case that somebody names to open another one from; it may be closed.
 *
 * @param name case id or workflow id
 * @param opened the case that is to be opened
 * @throws ClientError `InvalidInput` naming the field `from`: no case has this name, or it is the same one; ServiceUnavailable
 */
export async function otherCase(
  { temporal, content, kinds, timeout }: OtherCaseSetup,
  name: string,
  opened: CaseAddress,
): Promise<OtherCase> {
  if (name === opened.caseId || name === opened.workflowId)
    throw wrong('A case cannot be opened from itself; name the other case, or leave from out.');
  try {
    const { kind, caseId } = await findCase(temporal, kinds, name);
    const address = addressOf(kind, caseId);
    const view = await readView(temporal, address, timeout);
    const stored = await orFail(`case ${caseId}`, () => content.get(view.customer));
    const { email } = person.safeParse(propertyOf(stored, 'body')).data ?? {};
    return { address, email, orderId: view.goods?.orderId };
  } catch (error) {
    if (error instanceof ClientError && namesNone.includes(error.type)) throw unknownOther();
    throw error;
  }
}

/**
 * The link to another case. A customer can only open a case from one of their own: of the same order, or with the same
 * e-mail address. Staff may link any, and a customer sees the link only if both are theirs.
 *
 * @throws ClientError `InvalidInput` naming the field `from`, in the words for a case that there is not
 */
export function fromOther({ address, orderId, email }: OtherCase, opener: Opener): From {
  const sameOrder = orderId !== undefined && orderId === opener.orderId;
  const sameAddress = email !== undefined && plain(email) === plain(opener.email);
  const sameCustomer = sameOrder || sameAddress;
  if (!sameCustomer && opener.actor.role === 'customer') throw unknownOther();
  return { address, sameCustomer };
}

const namesNone: readonly string[] = ['UnknownCase', 'UnknownKind', 'InvalidInput'];

function plain(email: string | undefined): string | undefined {
  return email?.trim().toLowerCase();
}

/** The same for a case that is not there and for one of somebody else, so that nobody learns which there are. */
function unknownOther(): ClientError {
  return wrong(
    'The case to open it from is not known, or is of another customer; check its id, or leave from out.',
  );
}

function wrong(message: string): ClientError {
  return new ClientError('InvalidInput', `from: ${message}`, { fields: [{ path: ['from'], message }] });
}
