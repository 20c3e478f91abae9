import { Readable } from 'node:stream';
import { z } from 'zod';
import { caseKind, channel } from '../../../policies/sections/common.ts';
import type { Api } from '../../api/routes/context.ts';
import { behind } from '../../reports/cases-behind.ts';
import { csvOf } from '../../reports/csv.ts';
import { checkQuestion, groupings, type ReportQuestion } from '../../reports/report-question.ts';
import { reportNames, reportsOf } from '../../reports/reports.ts';
import type { BehindBody, BreachesBody, FeedbackBody, ReportsBody } from '../bodies.ts';
import type { ConsoleContext } from './context.ts';

const text = z.string().trim().min(1).max(200).optional();
const question = z.object({
  /** How many days back from now. */
  days: z.coerce.number().int().min(1).max(3_660).default(30),
  policy: text,
  kind: caseKind.optional(),
  channel: channel.optional(),
  team: text,
  product: text,
  by: z.enum(groupings).optional(),
  zone: text,
});

const day = 86_400_000;

const cursor = z.string().max(500).optional();

/**
 * `GET /api/reports`: the figures; `GET /api/reports/breaches`, `/feedback` and `/cases` (those behind a number): lists, a page
 * each; `GET /api/reports/{name}/csv`: a file.
 */
export function addReports(app: Api, { database }: ConsoleContext): void {
  const reports = reportsOf(database, () => Date.now());
  const checked = async ({ days, ...narrowed }: z.infer<typeof question>): Promise<ReportQuestion> => {
    const until = (await reports.present()) + 1;
    const given = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== undefined));
    return checkQuestion({ since: Math.max(0, until - days * day), until, ...given });
  };
  app.route({
    method: 'GET',
    url: '/api/reports',
    schema: { querystring: question },
    handler: async (request): Promise<ReportsBody> => {
      const asked = await checked(request.query);
      const { by: _by, ...whole } = asked;
      const [rows, [total], handling, promises, waiting, breaches, marks] = await Promise.all([
        reports.service(asked),
        reports.service(whole),
        reports.handling(asked),
        reports.promises(asked),
        reports.waiting(asked),
        reports.breachCount(asked),
        reports.marks(asked),
      ]);
      return { rows, ...(total && { total }), handling, promises, waiting, breaches, marks };
    },
  });
  app.route({
    method: 'GET',
    url: '/api/reports/breaches',
    schema: { querystring: question.extend({ cursor }) },
    handler: async ({ query: { cursor: from, ...asked } }): Promise<BreachesBody> =>
      reports.breaches(await checked(asked), from),
  });
  app.route({
    method: 'GET',
    url: '/api/reports/feedback',
    schema: { querystring: question.extend({ cursor }) },
    handler: async ({ query: { cursor: from, ...asked } }): Promise<FeedbackBody> =>
      reports.feedback(await checked(asked), from),
  });
  app.route({
    method: 'GET',
    url: '/api/reports/cases',
    schema: {
      querystring: question.extend({ ...behind.shape, cursor }),
    },
    handler: async (request): Promise<BehindBody> => {
      const { part, but, key, about, cursor: from, ...asked } = request.query;
      const which = {
        part,
        ...(but && { but }),
        ...(key !== undefined && { key }),
        ...(about !== undefined && { about }),
      };
      return reports.behind(await checked(asked), which, from);
    },
  });
  app.route({
    method: 'GET',
    url: '/api/reports/:name/csv',
    schema: { params: z.object({ name: z.enum(reportNames) }), querystring: question },
    handler: async (request, reply) => {
      const { name } = request.params;
      const file = await begun(csvOf(await reports.table(name, await checked(request.query))));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.csv"`)
        .send(Readable.from(file));
    },
  });
}

/** Lines of which the first rows have been read: what cannot be read at all is an answer in words and no half file. */
async function begun(lines: AsyncGenerator<string>): Promise<AsyncGenerator<string>> {
  const first = [await lines.next(), await lines.next()];
  return (async function* () {
    for (const { done, value } of first) if (!done) yield value;
    yield* lines;
  })();
}
