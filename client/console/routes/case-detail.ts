import { z } from 'zod';
import type { CaseView } from '../../../machines/case/view.ts';
import { reference } from '../../../machines/case/words.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import type { Account } from '../account.ts';
import { isConfinedFor } from '../confined.ts';
import { litPictures } from '../lit-pictures.ts';
import { policyChoices } from '../policy-choices.ts';
import type { CaseBody } from '../bodies.ts';
import { lateNews } from '../../../activities/webhooks/late-news.ts';
import { orFail } from '../../map-failure.ts';
import { withEarlier } from '../../records/with-earlier.ts';
import { staffOf } from '../sessions/guard.ts';
import { stepOf } from '../step-of.ts';
import { wordsOf } from '../words-of.ts';
import type { ConsoleContext } from './context.ts';

/** So much of what was said comes at first: what happened lately; a case of years has hundreds. */
const atFirst = 40;

const question = z.object({
  /** So much of what was said is wanted, the newest. */
  said: z.coerce.number().int().min(1).max(100_000).default(atFirst),
});

/** `GET /api/cases/{id}`: everything about one case, words and persons resolved, and the newest of what was said. */
export function addCaseDetail(app: Api, context: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/cases/:id',
    schema: { params: caseParams, querystring: question },
    handler: (request) =>
      caseDetail(context, request.params.id, staffOf(request).account, request.query.said),
  });
}

/**
 * A case as this account sees it.
 *
 * @param said so much of what was said, the newest; left out: all of it
 */
export async function caseDetail(
  context: ConsoleContext,
  id: string,
  account: Account,
  said?: number,
): Promise<CaseBody> {
  const { client } = context;
  // The revision first: what is shown is then never older than what a message is based on.
  const standing = await client.standing(id);
  const [carried, events, now] = await Promise.all([client.view(id), client.events(id), client.time(id)]);
  const view = await withEarlier(context.database, carried, said);
  const [words, news] = await Promise.all([
    client.words(referencesOf(view)),
    orFail(`case ${id}`, () => lateNews(context.database).ofCase(id)),
  ]);
  const confined = isConfinedFor(view, account);
  const policy = policyIds().includes(view.policy.id) ? policyOf(view.policy.id) : undefined;
  const workflowUrl = context.workflowUrl(`${view.kind}/${view.caseId}`);
  return {
    view,
    revision: standing.revision,
    steps: events.filter(({ by }) => by.includes('agent')).map((event) => stepOf(view, event, account)),
    told: carried.interactions.flatMap(({ letter }) => letter ?? []),
    words: Object.fromEntries([...words].map(([ref, content]) => [ref, wordsOf(content, ref, confined)])),
    company: policy?.company ?? view.policy.id,
    lateNews: news,
    now,
    ...(workflowUrl !== undefined && { workflowUrl }),
    charts: litPictures(view.kind, standing.states),
    ...policyChoices(view.policy.id),
  };
}

/** Every reference to words or a person that is anywhere in a view. */
function referencesOf(view: CaseView): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && reference.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(view);
  return [...found];
}
