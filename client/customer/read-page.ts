import type { FilePort } from '../../activities/files/file-port.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { labelOf } from '../api/routes/label.ts';
import type { CaseClient } from '../case-client.ts';
import { newEventId } from '../case-id.ts';
import { ClientError } from '../client-error.ts';
import type { CasePage } from './case-page.ts';
import { choicesOf } from './choices.ts';
import { conversationOf, isBetweenUs } from './conversation.ts';
import type { Voice } from './language.ts';

/** Where the page of a case is read from. */
export interface PageSources {
  readonly client: Pick<CaseClient, 'view' | 'events' | 'words' | 'time'>;
  readonly files: FilePort;
}

/** Which page is asked for. */
export interface PageQuestion {
  readonly caseId: string;
  readonly voice: Voice;
  readonly here: string;
  readonly skip: number;
  readonly done?: string | undefined;
  readonly problem?: CasePage['problem'];
}

/**
 * Reads everything that the page of a case shows. Words that are internal are not even fetched.
 *
 * @throws ClientError `UnknownCase`, `ServiceUnavailable`
 */
export async function readPage({ client, files }: PageSources, question: PageQuestion): Promise<CasePage> {
  const { caseId, ...rest } = question;
  const [view, events, now] = await Promise.all([
    client.view(caseId),
    client.events(caseId),
    client.time(caseId),
  ]);
  const references = view.interactions.filter(isBetweenUs).flatMap(({ words }) => words);
  const words = await client.words([...new Set(references)]);
  return {
    ...rest,
    view,
    policy: policyIds().includes(view.policy.id) ? policyOf(view.policy.id) : undefined,
    choices: choicesOf(events),
    said: conversationOf(view, words),
    label: view.goods !== undefined && (await hasLabel({ client, files }, caseId)),
    now,
    newId: newEventId,
  };
}

async function hasLabel({ client, files }: PageSources, caseId: string): Promise<boolean> {
  try {
    return (await labelOf(client, files, caseId)).length > 0;
  } catch (error) {
    if (error instanceof ClientError && error.type === 'NoLabel') return false;
    throw error;
  }
}
