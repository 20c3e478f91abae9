import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { type ListQuery, listRecords } from '../../records/list-records.ts';
import { countBySavedView, savedViews, type Viewer } from '../../records/saved-views.ts';
import { presentOf } from '../../reports/present.ts';
import type { Account } from '../account.ts';
import type { QueueBody, QueueRow, ViewsBody } from '../bodies.ts';
import { clockBars } from '../clock-bars.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const text = z.string().trim().min(1).max(200).optional();

const question = z.object({
  view: z.string().max(50).default('all'),
  kind: text,
  state: text,
  policy: text,
  /** Words, names, addresses or numbers. */
  text,
  /** `next` of the page before. */
  cursor: z.string().max(500).optional(),
});

/** A page: so many cases may be asked for their clocks at once. */
const pageSize = 30;

/** `GET /api/cases`: a page of a saved view, what is due next first. `GET /api/views`: how many cases each view has. */
export function addQueue(app: Api, { client, database }: ConsoleContext): void {
  const bars = clockBars(client);
  // Where a rehearsal has gone ahead, its day is the one that views and reports speak of.
  const viewerOf = async ({ name, departments }: Account): Promise<Viewer> => ({
    owner: name,
    departments,
    now: await presentOf(database, Date.now()),
  });
  app.route({
    method: 'GET',
    url: '/api/cases',
    schema: { querystring: question },
    handler: async (request): Promise<QueueBody> => {
      const { view, cursor, ...narrowed } = request.query;
      const { filter, sort } = viewed(view, await viewerOf(staffOf(request).account));
      const asked = { filter: { ...filter, ...narrowed }, sort, cursor, limit: pageSize };
      const { cases, next } = await listRecords(database, asked, Date.now());
      const rows = cases.map(async (listed): Promise<QueueRow> => {
        const { clocks: _clocks, ...row } = listed;
        return { ...row, ...(await bars(listed)) };
      });
      return { cases: await Promise.all(rows), ...(next !== undefined && { next }) };
    },
  });
  app.route({
    method: 'GET',
    url: '/api/views',
    handler: async (request): Promise<ViewsBody> =>
      countBySavedView(database, await viewerOf(staffOf(request).account)),
  });
}

/** The views that count open cases, and the closed ones, the last that changed first. */
function viewed(name: string, viewer: Viewer): Pick<ListQuery, 'filter' | 'sort'> {
  if (name === 'closed') return { filter: { scope: 'closed' }, sort: 'changed' };
  const filter = new Map(Object.entries(savedViews(viewer))).get(name);
  if (filter) return { filter, sort: 'due' };
  throw new ClientError('InvalidInput', `There is no view '${name}' for you; choose one of those shown.`);
}
