import type { ContentStore } from '../../activities/content/content-store.ts';
import type { CaseClient } from '../../client/case-client.ts';
import { ClientError } from '../../client/client-error.ts';
import { answerSurvey, resolutionOf } from '../../client/customer/answer-survey.ts';
import type { Surveys } from '../../client/customer/surveys.ts';
import type { Course, Deed, Greeting } from './course.ts';
import { workday } from './when.ts';

const hour = 3_600_000;
const day = 24 * hour;

export interface Stagehand {
  readonly client: CaseClient;
  readonly surveys: Surveys;
  readonly content: ContentStore;
  /** When the month ends, epoch ms. */
  readonly end: number;
}

/**
 * Leads a case through its course in its own time, and on to the end of the month. What cannot be done any more, because the
 * case went another way, is left out.
 *
 * @param begin when the case's own time begins, epoch ms
 * @returns what the case did not take, for example 'approve of demo-074'
 */
export async function play(
  { client, surveys, content, end }: Stagehand,
  caseId: string,
  begin: number,
  { deeds, mark }: Course,
  greetings: readonly Greeting[],
): Promise<readonly string[]> {
  const refusals: string[] = [];
  const goOn = async (at: number): Promise<boolean> => {
    const now = await client.time(caseId);
    if (at - now < 1000) return true;
    return !(await client.advance(caseId, at - now)).closed;
  };
  const run = async (): Promise<void> => {
    if (!(await goOn(begin + 1000))) return;
    for (const { after, ...greeting } of greetings) {
      if (!(await goOn(begin + after * 1000))) return;
      refusals.push(...(await act(client, caseId, greeting)));
    }
    for (const deed of deeds) {
      const at = Math.max(workday(begin + deed.day * day, deed.hour), begin + 2 * hour);
      if (at > end || !(await goOn(at))) break;
      refusals.push(...(await act(client, caseId, deed)));
    }
    await goOn(end);
  };
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ClientError) || error.type !== 'CaseClosed') throw error;
  }
  const view = await client.view(caseId);
  if (mark && resolutionOf(view) !== undefined) {
    const [score, words] = mark;
    await answerSurvey({ surveys, content }, view, {
      score: String(score),
      ...(words !== undefined && { words }),
    });
  }
  return refusals;
}

async function act(
  client: CaseClient,
  caseId: string,
  deed: Pick<Deed, 'type' | 'payload' | 'as'>,
): Promise<readonly string[]> {
  const { type, payload = {}, as: actor } = deed;
  // A guide has as many steps as its product needs.
  const steps =
    type === 'tryStep'
      ? ((await client.view(caseId)).claim?.steps ?? []).map(({ id }) => ({ ...payload, step: id }))
      : [payload];
  const refusals: string[] = [];
  for (const each of steps) {
    try {
      await client.send(caseId, { type, payload: each, actor });
    } catch (error) {
      if (!(error instanceof ClientError) || error.type === 'ServiceUnavailable') throw error;
      refusals.push(`${type} of ${caseId}`);
    }
  }
  return refusals;
}
