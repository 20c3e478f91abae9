import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import type { OpenStream } from '../event-streams.ts';
import type { ConsoleContext } from './context.ts';

/** `GET /api/cases/{id}/changes`: one event at each change of the case. */
export function addChanges(app: Api, { client }: ConsoleContext, openStream: OpenStream): void {
  app.route({
    method: 'GET',
    url: '/api/cases/:id/changes',
    schema: { params: caseParams },
    handler: async (request, reply) => {
      const stream = openStream(request, reply);
      try {
        const changes = client.watch(request.params.id, { every: 700, signal: stream.signal });
        for await (const { state } of changes) stream.say({ state });
      } catch (error) {
        request.log.warn({ err: error }, 'a watch ended');
      } finally {
        stream.end();
      }
    },
  });
}
