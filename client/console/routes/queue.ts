import { z } from 'zod';
import { readAtMost, type CaseRow } from '../../list-cases.ts';
import type { Api } from '../../api/routes/context.ts';
import type { QueueBody, QueueRow } from '../bodies.ts';
import { clockLeft } from '../clock-left.ts';
import type { ConsoleContext } from './context.ts';

const text = z.string().min(1).max(200).optional();

const question = z.object({
  kind: text,
  state: text,
  policy: text,
  owner: text,
  dueBefore: z.coerce.number().int().positive().optional(),
  closed: z.stringbool().optional(),
  /** Cases of this person. */
  person: text,
  /** Cases of these departments, by their titles, '|' between them. */
  departments: z.string().max(2000).optional(),
  escalated: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The clocks of so many rows are asked for; each costs the worker a query. */
const withClocks = 30;

/** `GET /api/cases`: what is due next, first. */
export function addQueue(app: Api, context: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/cases',
    schema: { querystring: question },
    handler: async (request): Promise<QueueBody> => {
      const { person, departments, escalated, limit, ...filter } = request.query;
      const chosen = { person, departments: departments?.split('|'), escalated };
      const all = await context.client.list({ ...filter, limit: readAtMost });
      const found = all.cases.filter((row) => isChosen(row, chosen));
      const cases = found.slice(0, limit);
      const more = all.more || found.length > limit;
      const rows = cases.map(async (row, index) =>
        index < withClocks && row.closedAt === undefined ? withBars(context, row) : row,
      );
      return { cases: await Promise.all(rows), more };
    },
  });
}

interface Chosen {
  readonly person: string | undefined;
  readonly departments: readonly string[] | undefined;
  readonly escalated: boolean | undefined;
}

/** What visibility cannot be asked for: an owner is one value there, 'Delivery: Ines Moreau'. */
function isChosen({ owner, escalationLevel }: CaseRow, { person, departments, escalated }: Chosen): boolean {
  const [department, name] = owner?.split(': ') ?? [];
  return (
    (person === undefined || name === person) &&
    (departments === undefined || departments.some((each) => each === department)) &&
    (escalated !== true || escalationLevel > 0)
  );
}

async function withBars({ client }: ConsoleContext, row: CaseRow): Promise<QueueRow> {
  try {
    const [view, now] = await Promise.all([client.view(row.workflowId), client.time(row.workflowId)]);
    const clocks = view.clocks
      .filter(({ stoppedAt }) => stoppedAt === undefined)
      .map(({ title, status, dueAt, stretches }) => ({
        title,
        status,
        dueAt,
        left: clockLeft(stretches, now),
      }))
      .sort((a, b) => a.dueAt - b.dueAt);
    return { ...row, clocks };
  } catch {
    // A case whose worker does not answer still stands in the list.
    return row;
  }
}
