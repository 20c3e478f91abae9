import { kindOf, kindsOf } from '../catalogue.ts';
import { ClientError } from '../client-error.ts';
import type { SendRequest } from '../send-event.ts';
import type { Account } from './account.ts';
import { writtenDown } from './acts/written-down.ts';
import type { SentBody } from './bodies.ts';
import type { ConsoleContext } from './routes/context.ts';

/** An event that somebody sends to a case: under which id, and on which revision of the case it was decided. */
export type Steering = Pick<SendRequest, 'type' | 'payload' | 'occurredAt'> &
  Required<Pick<SendRequest, 'id' | 'basedOn'>>;

/**
 * Sends an event to a case as this account, and writes down that it was done, or why it was refused.
 *
 * @throws ClientError `RoleNotAllowed`, `Overtaken` with who was faster, or what `CaseClient.send` throws
 */
export async function steerCase(
  context: Pick<ConsoleContext, 'acts' | 'catalogue' | 'client'>,
  account: Account,
  caseId: string,
  steering: Steering,
): Promise<SentBody> {
  const { type, id: eventId } = steering;
  const deed = { account, caseId, type, eventId, right: type };
  const actor = { id: account.id, role: 'agent', position: account.position } as const;
  try {
    const answer = await writtenDown(context.acts, deed, () =>
      context.client.send(caseId, { ...steering, actor }),
    );
    const { eventId: event, state, revision } = answer;
    return { event, type: answer.type, state, revision };
  } catch (error) {
    throw error instanceof ClientError && error.type === 'Overtaken'
      ? await overtaken(context, caseId, error)
      : error;
  }
}

/** The case's refusal with who was faster, where that was in the console. */
async function overtaken(
  { acts, catalogue }: Pick<ConsoleContext, 'acts' | 'catalogue'>,
  caseId: string,
  cause: ClientError,
): Promise<ClientError> {
  const last = await acts.last(caseId);
  if (!last || last.ago > 600_000) return cause;
  const title = kindsOf(catalogue)
    .map((kind) => kindOf(catalogue, kind)?.events[last.type]?.title)
    .find((each) => each !== undefined);
  return new ClientError(
    'Overtaken',
    `${last.name} changed this ${agoInWords(last.ago)}${title === undefined ? '' : ` (${title})`}. Nothing was sent; look at the case as it stands now, then decide again.`,
    { cause },
  );
}

function agoInWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${seconds} s ago` : `${Math.round(seconds / 60)} minutes ago`;
}
