import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { unreachedTable } from '../../outages/listed-outages.ts';
import { outageRequest } from '../../outages/outage-request.ts';
import { csvOf } from '../../reports/csv.ts';
import type { Account } from '../account.ts';
import { writtenDown } from '../acts/written-down.ts';
import type { DeclaredBody, OutageBody, RunningOutageBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const one = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/) });

/**
 * `GET /api/outages` with what was told of each, `GET /api/outages/running` for the head of every page,
 * `GET /api/outages/{id}/unreached/csv`: whose customers are to be told in another way; `POST /api/outages`,
 * `POST /api/outages/{id}/expected-end`, `POST /api/outages/{id}/end`.
 */
export function addOutages(app: Api, { outages, acts }: ConsoleContext): void {
  const deed = <T>(account: Account, type: string, work: () => Promise<T>): Promise<T> =>
    writtenDown(
      acts,
      { account, caseId: undefined, type, eventId: newEventId(), right: 'declareOutage' },
      work,
    );
  const actorOf = ({ id, position }: Account) => ({ id, role: 'agent', position }) as const;
  app.get('/api/outages', (): Promise<readonly OutageBody[]> => outages.list());
  app.get('/api/outages/running', (): Promise<readonly RunningOutageBody[]> => outages.running());
  app.route({
    method: 'GET',
    url: '/api/outages/:id/unreached/csv',
    schema: { params: one },
    handler: async (request, reply) => {
      const table = unreachedTable(await outages.unreached(request.params.id));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="unreached-${request.params.id}.csv"`)
        .send(Readable.from(csvOf(table)));
    },
  });
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
