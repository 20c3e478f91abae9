import { z } from 'zod';
import { lateNews } from '../../../activities/webhooks/late-news.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { writtenDown } from '../acts/written-down.ts';
import type { LateNewsBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

/** So many are listed. */
const most = 50;

/**
 * `GET /api/late-news`: what vendors told of cases that do not take it any more and nobody has seen to. `POST
 * /api/late-news/seen`: somebody has.
 */
export function addLateNews(app: Api, { database, acts }: ConsoleContext): void {
  const list = lateNews(database);
  app.get('/api/late-news', async (): Promise<LateNewsBody> => ({
    news: await orFail('late news', () => list.open(most)),
  }));
  app.route({
    method: 'POST',
    url: '/api/late-news/seen',
    schema: { body: z.strictObject({ id: z.string().min(1).max(300) }) },
    handler: async (request, reply) => {
      const { account } = staffOf(request);
      const { id } = request.body;
      const deed = {
        account,
        caseId: undefined,
        type: 'seeLateNews',
        eventId: newEventId(),
        right: 'note',
      };
      await writtenDown(
        acts,
        deed,
        async () => {
          const caseId = await orFail('late news', () => list.see(id, account.name));
          if (caseId === undefined)
            throw new ClientError('InvalidInput', 'There is no such news: look again.');
          return caseId;
        },
        (caseId) => caseId,
      );
      return reply.code(204).send();
    },
  });
}
