import { z } from 'zod';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { returnReason } from '../../../policies/sections/returns.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { ClientError } from '../../client-error.ts';
import { parseOpenRequest } from '../../open-request.ts';
import { checkReturnRequest } from '../../return-request.ts';
import type { OpenedBody, PolicyBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';
import { requireRight } from './steer.ts';

const opening = z.looseObject({
  kind: z.enum(['complaint', 'return']),
  id: z.string().min(1).max(100).optional(),
});

/** `POST /api/cases`, and `GET /api/policies` with what its form needs. */
export function addIntake(app: Api, { client, acts }: ConsoleContext): void {
  app.get('/api/policies', (): readonly PolicyBody[] => policyIds().map(policyBody));
  app.route({
    method: 'POST',
    url: '/api/cases',
    schema: { body: opening },
    handler: async (request, reply): Promise<OpenedBody> => {
      const { account } = staffOf(request);
      const { kind, id: eventId = newEventId(), ...rest } = request.body;
      const actor = { id: account.id, role: 'agent' as const };
      const act = { account, type: 'open', eventId };
      try {
        requireRight(account, 'open');
        const opened =
          kind === 'return'
            ? await client.openReturn(checkReturnRequest({ ...rest, id: eventId, actor }))
            : await client.open(parseOpenRequest({ ...rest, kind, id: eventId, actor }));
        await acts.add({ ...act, caseId: opened.caseId });
        return await reply.code(201).send({ id: opened.caseId });
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        const refused = { type: error.type, reason: error.reason };
        await acts.add({ ...act, caseId: undefined, refused });
        throw error;
      }
    },
  });
}

function policyBody(id: string): PolicyBody {
  const { company, channels, routing, kinds, calendars } = policyOf(id);
  return {
    id,
    company,
    timeZone: Object.values(calendars)[0]?.timeZone ?? 'UTC',
    channels: channels.value,
    topics: Object.entries(routing.value.topics).map(([topic, { title }]) => ({ id: topic, title })),
    kinds: Object.keys(kinds),
    returnReasons: returnReason.options,
  };
}
