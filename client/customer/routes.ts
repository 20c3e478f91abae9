import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LinkPurpose } from '../../activities/customer-links/link-token.ts';
import { articlesFor } from '../../policies/articles-for.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { labelOf, sendLabel } from '../api/routes/label.ts';
import { fieldsOf } from '../shop/form.ts';
import { propertyOf } from '../unknown-value.ts';
import { answerSurvey, resolutionOf } from './answer-survey.ts';
import { choicesOf } from './choices.ts';
import { articlePage } from './pages/article-page.ts';
import { casePage } from './pages/case-page.ts';
import { newLinkPage, troublePage } from './pages/link-pages.ts';
import { surveyPage } from './pages/survey-page.ts';
import { payloadOf } from './payload.ts';
import { readPage } from './read-page.ts';
import { addressOf, openedLink, show, voiceOf } from './replies.ts';
import type { CustomerPagesOptions } from './server.ts';
import { problemOf } from './trouble.ts';

/** What can be done on the page, as `done.<type>` says it afterwards. */
const sayable: ReadonlySet<string> = new Set([
  'customerSaid',
  'withdraw',
  'confirmSolved',
  'notSolved',
  'chooseCompensation',
  'handedOver',
  'escalate',
  'moveCallBack',
  'describe',
  'tryStep',
  'choose',
  'chooseInstead',
  'attach',
]);

/** Who sends what is sent here: the holder of the link. */
const actor = { id: 'customer-page', role: 'customer' } as const;

/** `/{token}` and what belongs to it: the page of a case, and the survey, each behind a link of its own purpose. */
export function addRoutes(app: FastifyInstance, options: CustomerPagesOptions): void {
  const { client, files, secret } = options;
  const opened = (request: FastifyRequest, purpose: LinkPurpose) => openedLink(secret, request, purpose);
  const perMinute = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } };

  app.get('/:token', async (request, reply) => {
    const voice = voiceOf(request);
    const follow = opened(request, 'follow');
    if (follow) {
      const { caseId, here } = follow;
      const done = known(propertyOf(request.query, 'done'));
      const skip = Math.max(0, Math.trunc(Number(propertyOf(request.query, 'skip')) || 0));
      return show(reply, casePage(await readPage({ client, files }, { caseId, voice, here, skip, done })));
    }
    const survey = opened(request, 'survey');
    if (!survey) return show(reply, newLinkPage(voice, 'invalid'), 403);
    return show(reply, await surveyOf(survey, request));
  });

  app.get('/:token/help/:article', async (request, reply) => {
    const voice = voiceOf(request);
    const link = opened(request, 'follow');
    if (!link) return show(reply, newLinkPage(voice, 'invalid'), 403);
    const view = await client.view(link.caseId);
    const policy = policyIds().includes(view.policy.id) ? policyOf(view.policy.id) : undefined;
    const id = propertyOf(request.params, 'article');
    const article = articlesFor(policy?.knowledge?.value ?? [], view).find((each) => each.id === id);
    if (!policy || !article) return show(reply, troublePage(voice, 'notFound'), 404);
    return show(reply, articlePage({ voice, policy, article, here: link.here }));
  });

  app.get('/:token/label', async (request, reply) => {
    const link = opened(request, 'follow');
    if (!link) return show(reply, newLinkPage(voiceOf(request), 'invalid'), 403);
    return sendLabel(reply, link.caseId, await labelOf(client, files, link.caseId));
  });

  app.post('/:token/send', perMinute, async (request, reply) => {
    const voice = voiceOf(request);
    const link = opened(request, 'follow');
    if (!link) return show(reply, newLinkPage(voice, 'invalid'), 403);
    const { caseId, here } = link;
    const form = fieldsOf(request.body);
    const { type = '', id } = form;
    const again = async (key: string) => {
      const page = await readPage(
        { client, files },
        { caseId, voice, here, skip: 0, problem: { key, form } },
      );
      return show(reply, casePage(page), key === 'notNow' ? 409 : 400);
    };
    const choice = choicesOf(await client.events(caseId)).find((each) => each.type === type);
    if (!choice) return again('notNow');
    try {
      await client.send(caseId, {
        type,
        payload: payloadOf(choice, form),
        actor,
        ...(id !== undefined && { id }),
      });
    } catch (error) {
      const key = problemOf(error);
      if (key === undefined) throw error;
      return again(key);
    }
    return reply.redirect(addressOf(here, voice.chosen && voice.language, type), 303);
  });

  app.post('/:token/survey', perMinute, async (request, reply) => {
    const link = opened(request, 'survey');
    if (!link) return show(reply, newLinkPage(voiceOf(request), 'invalid'), 403);
    const form = fieldsOf(request.body);
    try {
      await answerSurvey(options, await client.view(link.caseId), form);
    } catch (error) {
      if (problemOf(error) === undefined) throw error;
      return show(reply, await surveyOf(link, request, form['words'] ?? ''), 400);
    }
    const voice = voiceOf(request);
    return reply.redirect(addressOf(link.here, voice.chosen && voice.language), 303);
  });

  async function surveyOf(
    { caseId, here }: { readonly caseId: string; readonly here: string },
    request: FastifyRequest,
    again?: string,
  ) {
    const view = await client.view(caseId);
    const resolution = resolutionOf(view);
    const answered = resolution !== undefined && (await options.surveys.isAnswered(caseId, resolution));
    const state = resolution === undefined ? 'notYet' : answered ? 'answered' : 'asked';
    const company = policyIds().includes(view.policy.id) ? policyOf(view.policy.id).company : '';
    return surveyPage({ voice: voiceOf(request), company, caseId, here, state, again });
  }
}

function known(done: unknown): string | undefined {
  if (typeof done !== 'string') return undefined;
  return sayable.has(done) ? done : 'other';
}
