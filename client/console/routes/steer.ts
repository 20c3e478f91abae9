import { z } from 'zod';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { kindOf, kindsOf } from '../../catalogue.ts';
import { ClientError } from '../../client-error.ts';
import { writtenDown } from '../acts/written-down.ts';
import type { SentBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const sending = z.strictObject({
  type: z.string().min(1).max(100),
  payload: z.record(z.string(), z.unknown()).default({}),
  /** The app's own id of the deed: a repetition after a time-out counts once. */
  id: z.string().min(1).max(100).optional(),
  /** Revision of the case that was looked at. */
  basedOn: z.int().nonnegative(),
  /** When it happened, epoch ms. */
  occurredAt: z.int().positive().optional(),
});

/** `POST /api/cases/{id}/events`: sends an event as who is signed in; every refusal is written down. */
export function addSteering(app: Api, context: ConsoleContext): void {
  app.route({
    method: 'POST',
    url: '/api/cases/:id/events',
    schema: { params: caseParams, body: sending },
    handler: async (request): Promise<SentBody> => {
      const { account } = staffOf(request);
      const { id: caseId } = request.params;
      const { type, payload, basedOn, occurredAt, id: eventId = newEventId() } = request.body;
      const deed = { account, caseId, type, eventId, right: type };
      try {
        const answer = await writtenDown(context.acts, deed, () =>
          context.client.send(caseId, {
            type,
            payload,
            basedOn,
            id: eventId,
            actor: { id: account.id, role: 'agent', position: account.position },
            ...(occurredAt !== undefined && { occurredAt }),
          }),
        );
        return { event: answer.eventId, type: answer.type, state: answer.state };
      } catch (error) {
        throw error instanceof ClientError && error.type === 'Overtaken'
          ? await overtaken(context, caseId, error)
          : error;
      }
    },
  });
}

/** The case's refusal with who was faster, where that was in the console. */
async function overtaken(
  { acts, catalogue }: ConsoleContext,
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
