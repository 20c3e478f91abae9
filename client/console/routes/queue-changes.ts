import type { Api } from '../../api/routes/context.ts';
import type { OpenStream } from '../event-streams.ts';
import type { ConsoleContext } from './context.ts';

/** Changes within so many ms are told at once: a busy hour makes a browser ask a few times a second and no oftener. */
const gatherMs = 400;

/** `GET /api/changes`: one event when cases have changed, whichever they are; the browser then asks for its page again. */
export function addQueueChanges(app: Api, { news }: ConsoleContext, openStream: OpenStream): void {
  app.get('/api/changes', (request, reply) => {
    const stream = openStream(request, reply);
    let due: NodeJS.Timeout | undefined;
    const unsubscribe = news.subscribe(() => {
      due ??= setTimeout(() => {
        due = undefined;
        stream.say({ changed: true });
      }, gatherMs);
    });
    stream.signal.addEventListener('abort', () => {
      unsubscribe();
      clearTimeout(due);
      stream.end();
    });
  });
}
