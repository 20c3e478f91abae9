import { letterPdf } from '../../../activities/letters/letter-pdf.ts';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { propertyOf } from '../../unknown-value.ts';
import { beside } from '../beside.ts';
import { staffOf } from '../sessions/guard.ts';
import { summaryDocument } from '../summary-document.ts';
import type { BesideBody } from '../work-bodies.ts';
import { caseDetail } from './case-detail.ts';
import type { ConsoleContext } from './context.ts';

/**
 * `GET /api/cases/{id}/beside`: the cases that belong to it, and the customer's other cases and orders. `GET /api/cases/{id}/summary`: the case as a PDF to
 * print or keep.
 */
export function addCasePapers(app: Api, context: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/cases/:id/beside',
    schema: { params: caseParams },
    handler: async (request): Promise<BesideBody> => {
      const { caseId, customer } = await context.client.view(request.params.id);
      const stored = (await context.client.words([customer])).get(customer);
      const email = stored && 'body' in stored ? emailIn(stored.body) : undefined;
      const [linked, others] = await Promise.all([
        context.client.linked(request.params.id),
        email === undefined ? { cases: [], orders: [] } : beside(context.database, caseId, email),
      ]);
      return {
        linked: linked.map(({ caseId: id, kind, relation, state }) => ({
          caseId: id,
          kind,
          relation,
          state,
        })),
        ...others,
      };
    },
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/summary',
    schema: { params: caseParams },
    handler: async (request, reply) => {
      const body = await caseDetail(context, request.params.id, staffOf(request).account);
      const { caseId } = body.view;
      const date = new Date(body.now).toISOString().slice(0, 10);
      const pdf = await letterPdf(summaryDocument(body), { addressee: [], date, at: body.now });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="case-${caseId}.pdf"`)
        .send(Buffer.from(pdf));
    },
  });
}

function emailIn(body: unknown): string | undefined {
  const email = propertyOf(body, 'email');
  return typeof email === 'string' && email.trim() !== '' ? email.trim() : undefined;
}
