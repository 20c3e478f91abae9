import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import type { ConsoleContext } from './context.ts';

/** A proxy ends what says nothing for a minute. */
const heartbeatMs = 20_000;

/** `GET /api/cases/{id}/changes`: one server-sent event at each change of the case (HTML standard, "Server-sent events"). */
export function addChanges(app: Api, { client }: ConsoleContext): void {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const each of open) each.abort();
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/changes',
    schema: { params: caseParams },
    handler: async (request, reply) => {
      const gone = new AbortController();
      open.add(gone);
      request.raw.once('close', () => gone.abort());
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write(': open\n\n');
      const beat = setInterval(() => raw.write(': here\n\n'), heartbeatMs);
      try {
        for await (const { state } of client.watch(request.params.id, { every: 700, signal: gone.signal })) {
          raw.write(`data: ${JSON.stringify({ state })}\n\n`);
        }
      } catch (error) {
        request.log.warn({ err: error }, 'a watch ended');
      } finally {
        clearInterval(beat);
        open.delete(gone);
        raw.end();
      }
    },
  });
}
