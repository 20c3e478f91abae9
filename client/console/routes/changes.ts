import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import type { OpenStream } from '../event-streams.ts';
import type { ConsoleContext } from './context.ts';

/** Changes within so many ms are told at once: a busy hour makes a browser ask a few times a second and no oftener. */
const gatherMs = { lists: 400, case: 100 } as const;

/**
 * `GET /api/changes`: one event when cases have changed, of one case when the question names it; the browser then asks again
 * for what it shows. Told by the database when the case's row is written: nobody looks for news.
 */
export function addChanges(app: Api, { news }: ConsoleContext, openStream: OpenStream): void {
  app.route({
    method: 'GET',
    url: '/api/changes',
    schema: { querystring: z.object({ case: z.string().min(1).max(100).optional() }) },
    handler: (request, reply) => {
      const { case: wanted } = request.query;
      const stream = openStream(request, reply);
      let due: NodeJS.Timeout | undefined;
      const unsubscribe = news.subscribe((caseId) => {
        if (wanted !== undefined && caseId !== undefined && caseId !== wanted) return;
        due ??= setTimeout(
          () => {
            due = undefined;
            stream.say({ changed: true });
          },
          wanted === undefined ? gatherMs.lists : gatherMs.case,
        );
      });
      stream.signal.addEventListener('abort', () => {
        unsubscribe();
        clearTimeout(due);
        stream.end();
      });
    },
  });
}
