import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../api/routes/context.ts';

/** A proxy ends what says nothing for a minute. */
const heartbeatMs = 20_000;

/** An answer that stays open and tells the browser of each change (HTML standard, "Server-sent events"). */
export interface EventStream {
  /** Aborted when the browser has gone, or the console stops. */
  readonly signal: AbortSignal;
  say(data: unknown): void;
  end(): void;
}

export type OpenStream = (request: FastifyRequest, reply: FastifyReply) => EventStream;

/** Opens streams, and ends those that are open when the console stops: it would wait for them for ever. */
export function eventStreams(app: Api): OpenStream {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const each of open) each.abort();
  });
  return (request, reply) => {
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
    return {
      signal: gone.signal,
      say: (data) => raw.write(`data: ${JSON.stringify(data)}\n\n`),
      end() {
        clearInterval(beat);
        open.delete(gone);
        raw.end();
      },
    };
  };
}
