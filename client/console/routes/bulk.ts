import { z } from 'zod';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { writtenDown } from '../acts/written-down.ts';
import { mostAtOnce, type BulkReportBody, type BulkStepsBody } from '../bulk-bodies.ts';
import { bulkTypes } from '../bulk/bulk-events.ts';
import { bulkSteps } from '../bulk/bulk-steps.ts';
import { knownCases } from '../bulk/known-cases.ts';
import { sendEach } from '../bulk/send-each.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const caseId = caseParams.shape.id;
const tooMany = `expected at most ${mostAtOnce} cases at once: take them in several parts`;

const asking = z.strictObject({
  cases: z.array(caseId).min(1, 'expected one case at least').max(mostAtOnce, tooMany),
});

const sending = z.strictObject({
  /** The app's own id of the bulk: the same again does nothing twice. With the id of a case it is an event's. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:-]{0,38}$/, 'expected 1 to 39 letters, digits and _ : -'),
  type: z.string().min(1).max(100),
  payload: z.record(z.string(), z.unknown()).default({}),
  cases: z
    .array(
      z.strictObject({
        id: caseId,
        /** Revision of the case that was looked at. */
        basedOn: z.int().nonnegative(),
      }),
    )
    .min(1, 'expected one case at least')
    .max(mostAtOnce, tooMany)
    .refine((cases) => new Set(cases.map(({ id }) => id)).size === cases.length, 'expected each case once'),
});

/**
 * `POST /api/bulk/steps`: what can be done to several cases at once. `POST /api/bulk`: does it, and reports of each case.
 */
export function addBulk(app: Api, context: ConsoleContext): void {
  const known = knownCases(context.client, context.database);
  app.route({
    method: 'POST',
    url: '/api/bulk/steps',
    schema: { body: asking },
    handler: async (request): Promise<BulkStepsBody> => {
      const { cases } = request.body;
      return bulkSteps(await known(cases), cases, staffOf(request).account);
    },
  });
  app.route({
    method: 'POST',
    url: '/api/bulk',
    schema: { body: sending },
    handler: (request): Promise<BulkReportBody> => {
      const { account } = staffOf(request);
      const { id, type } = request.body;
      // The act of the whole; each case has its own beside it.
      const deed = { account, caseId: undefined, type: `bulk ${type}`, eventId: id, right: type };
      return writtenDown(context.acts, deed, async () => {
        requireBulkType(type);
        const defect = (error: unknown) => request.log.error({ err: error }, 'bulk: not answered');
        return { outcomes: await sendEach(context, account, request.body, defect) };
      });
    },
  });
}

/** @throws ClientError `InvalidInput` */
function requireBulkType(type: string): void {
  if (bulkTypes.includes(type)) return;
  throw new ClientError(
    'InvalidInput',
    `'${type}' is done to one case at a time: open the case. Several at once take: ${bulkTypes.join(', ')}.`,
  );
}
