import { z } from 'zod';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import type { SentBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import { steerCase } from '../steer-case.ts';
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
    handler: (request): Promise<SentBody> => {
      const { occurredAt, id = newEventId(), ...sent } = request.body;
      return steerCase(context, staffOf(request).account, request.params.id, {
        ...sent,
        id,
        ...(occurredAt !== undefined && { occurredAt }),
      });
    },
  });
}
