import { z } from 'zod';
import { unknownParcels } from '../../../activities/labels/unknown-parcels.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { writtenDown } from '../acts/written-down.ts';
import { findParcel } from '../find-parcel.ts';
import type { ParcelBody, UnknownParcelsBody } from '../parcel-bodies.ts';
import { scannedNumbers } from '../scanned-numbers.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const scan = z.string().trim().min(1).max(500);

/** So many parcels without a case are listed. */
const most = 50;

/**
 * `GET /api/parcels?scan=`: the cases that a number at the dock means. `GET /api/parcels/unknown` lists parcels that no case
 * has or awaits, `POST` there writes one down.
 */
export function addParcels(app: Api, { database, acts }: ConsoleContext): void {
  const unknown = unknownParcels(database);
  app.route({
    method: 'GET',
    url: '/api/parcels',
    schema: { querystring: z.object({ scan }) },
    handler: async (request): Promise<ParcelBody> => ({
      cases: await findParcel(database, request.query.scan),
    }),
  });
  app.get('/api/parcels/unknown', async (): Promise<UnknownParcelsBody> => ({
    parcels: await orFail('parcels', () => unknown.list(most)),
  }));
  app.route({
    method: 'POST',
    url: '/api/parcels/unknown',
    schema: { body: z.strictObject({ scan, carrier: z.string().trim().min(1).max(60).default('unknown') }) },
    handler: async (request, reply) => {
      const { scan: scanned, carrier } = request.body;
      const deed = {
        account: staffOf(request).account,
        caseId: undefined,
        type: 'recordUnknownParcel',
        eventId: newEventId(),
        right: 'arrived',
      };
      const [tracking = scanned] = scannedNumbers(scanned);
      await writtenDown(acts, deed, async () => {
        const [known] = await findParcel(database, scanned);
        if (known)
          throw new ClientError('InvalidInput', `The case ${known.caseId} has this parcel: open it there.`);
        const parcel = { carrier, tracking, type: 'parcel.delivered', occurredAt: Date.now() };
        await orFail('parcels', () => unknown.record(parcel));
      });
      return reply.code(201).send({ tracking });
    },
  });
}
