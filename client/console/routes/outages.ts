import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { newEventId } from '../../case-id.ts';
import { outageRequest } from '../../outages/outage-request.ts';
import type { Account } from '../account.ts';
import type { DeclaredBody, OutageBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';
import { requireRight } from './steer.ts';

const one = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/) });

/** `GET /api/outages`, `POST /api/outages`, `POST /api/outages/{id}/expected-end`, `POST /api/outages/{id}/end`. */
export function addOutages(app: Api, { outages, acts }: ConsoleContext): void {
  const deed = async <T>(account: Account, type: string, work: () => Promise<T>): Promise<T> => {
    const act = { account, caseId: undefined, type, eventId: newEventId() };
    try {
      requireRight(account, 'declareOutage');
      const done = await work();
      await acts.add(act);
      return done;
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      await acts.add({ ...act, refused: { type: error.type, reason: error.reason } });
      throw error;
    }
  };
  const actorOf = ({ id, position }: Account) => ({ id, role: 'agent', position }) as const;
  app.get('/api/outages', (): Promise<readonly OutageBody[]> => outages.list());
  app.route({
    method: 'POST',
    url: '/api/outages',
    schema: { body: outageRequest },
    handler: async (request, reply): Promise<DeclaredBody> => {
      const { account } = staffOf(request);
      const { outageId } = await deed(account, 'declareOutage', () =>
        outages.declare(request.body, actorOf(account)),
      );
      return reply.code(201).send({ id: outageId });
    },
  });
  app.route({
    method: 'POST',
    url: '/api/outages/:id/expected-end',
    schema: { params: one, body: z.strictObject({ expectedEnd: z.int().positive() }) },
    handler: async (request, reply) => {
      const { account } = staffOf(request);
      await deed(account, 'expectOutageEnd', () =>
        outages.expectEnd(request.params.id, request.body.expectedEnd, actorOf(account)),
      );
      return reply.code(204).send();
    },
  });
  app.route({
    method: 'POST',
    url: '/api/outages/:id/end',
    schema: { params: one },
    handler: async (request, reply) => {
      const { account } = staffOf(request);
      await deed(account, 'endOutage', () => outages.end(request.params.id, actorOf(account)));
      return reply.code(204).send();
    },
  });
}
