import { Readable } from 'node:stream';
import { z } from 'zod';
import { referenceTo } from '../../../machines/case/words.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { checkText } from '../../check-text.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import type { ReviewPeriod } from '../../quality/newest-reviews.ts';
import { marksOf } from '../../quality/marks-of.ts';
import { samplesOf } from '../../quality/sample.ts';
import { scoresOf, scoresTable } from '../../quality/scores.ts';
import { csvOf } from '../../reports/csv.ts';
import { presentOf } from '../../reports/present.ts';
import { requireRight, writtenDown } from '../acts/written-down.ts';
import { caseLine } from '../case-rows.ts';
import type { CaseReviewsBody, ReviewsBody } from '../quality-bodies.ts';
import { mayReview, reviewBodies } from '../review-bodies-of.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const period = z.object({
  /** How many days back from now. */
  days: z.coerce.number().int().min(1).max(3_660).default(30),
  policy: z.string().trim().min(1).max(100).optional(),
});

const review = z.strictObject({
  /** The app's own id of the deed: a repetition after a time-out counts once. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/)
    .optional(),
  /** Account of whose work it is. */
  agent: z.string().min(1).max(100),
  /** A mark for each question of the checklist. */
  marks: z.record(z.string().max(100), z.enum(['met', 'missed', 'not-applicable'])),
  note: z.string().optional(),
});

const day = 86_400_000;

/** The longest coaching note, characters. */
const longest = 5_000;

/**
 * Quality review [SUP-QA-6]: `GET` and `POST /api/cases/{id}/reviews`, `GET /api/reviews` (own ones; for reviewers the sample and
 * the scores) and `GET /api/reviews/csv`. Whoever may review is a right like any other, and every refusal is written down.
 */
export function addQuality(app: Api, { client, database, reviews, content, acts }: ConsoleContext): void {
  const asked = ({ days, policy }: z.infer<typeof period>, now: number): ReviewPeriod => ({
    since: Math.max(0, now - days * day),
    policy,
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/reviews',
    schema: { params: caseParams },
    handler: async (request): Promise<CaseReviewsBody> => {
      const { account } = staffOf(request);
      const { caseId, policy } = await client.view(request.params.id);
      const checklist = checklistOf(policy.id);
      const [given, agents] = await Promise.all([
        reviews.list({ caseId }),
        mayReview(account) && checklist.length > 0 ? reviews.agentsOf(caseId) : undefined,
      ]);
      return {
        reviews: await reviewBodies(client, given, account),
        ...(agents && { form: { checklist, agents: agents.filter(({ id }) => id !== account.id) } }),
      };
    },
  });
  app.route({
    method: 'POST',
    url: '/api/cases/:id/reviews',
    schema: { params: caseParams, body: review },
    handler: async (request, reply) => {
      const { account } = staffOf(request);
      const { id = newEventId(), agent: agentId, marks, note = '' } = request.body;
      const deed = {
        account,
        caseId: request.params.id,
        type: 'reviewCase',
        eventId: id,
        right: 'reviewCase',
      };
      await writtenDown(acts, deed, async () => {
        const { caseId, policy } = await client.view(request.params.id);
        if (agentId === account.id)
          throw new ClientError('RoleNotAllowed', 'Your own work is reviewed by somebody else.');
        const agent = (await reviews.agentsOf(caseId)).find((each) => each.id === agentId);
        if (!agent)
          throw new ClientError('InvalidInput', 'They did nothing on this case: choose one of those shown.', {
            fields: [{ path: ['agent'], message: 'expected somebody who worked on the case' }],
          });
        const kept = marksOf(checklistOf(policy.id), marks);
        const text = note.trim() === '' ? undefined : checkText('note', note.trim(), longest);
        if (text !== undefined)
          await orFail('review', () =>
            content.putMany(caseId, id, { coaching: { body: text, kind: 'private' } }),
          );
        await reviews.add({
          id,
          caseId,
          policy: policy.id,
          agent,
          reviewer: { id: account.id, name: account.name },
          marks: kept,
          ...(text !== undefined && { note: referenceTo(caseId, id, 'coaching') }),
        });
      });
      return reply.code(204).send();
    },
  });
  app.route({
    method: 'GET',
    url: '/api/reviews',
    schema: { querystring: period },
    handler: async (request): Promise<ReviewsBody> => {
      const { account } = staffOf(request);
      const mine = await reviewBodies(client, await reviews.list({ agentId: account.id }), account);
      if (!mayReview(account)) return { mine };
      // Cases close in their own time, which a rehearsal may have moved; reviews are written in this machine's.
      const now = Date.now();
      const present = await presentOf(database, now);
      const [samples, scores] = await Promise.all([
        samplesOf(database, asked(request.query, present), now),
        scoresOf(database, asked(request.query, now)),
      ]);
      return {
        mine,
        samples: samples.map(({ open, ...each }) => ({ ...each, open: open.map(caseLine) })),
        scores,
      };
    },
  });
  app.route({
    method: 'GET',
    url: '/api/reviews/csv',
    schema: { querystring: period },
    handler: async (request, reply) => {
      requireRight(staffOf(request).account, 'reviewCase');
      const table = scoresTable(await scoresOf(database, asked(request.query, Date.now())));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="quality-review.csv"')
        .send(Readable.from(csvOf(table)));
    },
  });
}

function checklistOf(policy: string): readonly { readonly id: string; readonly title: string }[] {
  return policyIds().includes(policy) ? (policyOf(policy).quality?.checklist?.value ?? []) : [];
}
