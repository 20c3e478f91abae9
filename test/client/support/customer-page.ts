import type { FilePort } from '../../../activities/files/file-port.ts';
import { sealLink, type LinkPurpose } from '../../../activities/customer-links/link-token.ts';
import { buildCustomerPages, type CustomerPagesOptions } from '../../../client/customer/server.ts';
import type { SurveyAnswer } from '../../../client/customer/surveys.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import type { PossibleEvent } from '../../../workflows/messages.ts';
import { fake } from './fake.ts';
import { memoryContent } from './memory-content.ts';

export const secret = 'a secret of at least thirty-two characters';
const at = Date.UTC(2026, 10, 23, 15);

/** A complaint as the case answers it, with what a test changes. */
export function complaint(change: Partial<CaseView> = {}): CaseView {
  return {
    caseId: 'c-1',
    kind: 'complaint',
    policy: { id: 'support-procedures', version: '1' },
    state: 'investigating',
    since: at,
    channel: 'email',
    topic: 'delivery',
    customer: 'words/c-1/open/customer',
    timeZone: 'America/Detroit',
    clocks: [],
    commitments: [
      {
        id: 'promise-1',
        about: 'answer',
        title: 'Answer to the customer',
        promisedAt: at,
        dueAt: Date.UTC(2026, 11, 3, 22),
        status: 'open',
        renewals: 0,
      },
    ],
    interactions: [
      said('in', 'Received: complaint', ['words/c-1/open/text']),
      said('internal', 'Note', ['words/c-1/e-2/text']),
    ],
    earlierInteractions: 0,
    receipts: [],
    compensations: [],
    renewals: { automatic: 0, byAgent: 0 },
    next: [],
    awaiting: [{ what: 'The answer to the customer (answer)', from: 'Maria Lopez, Billing' }],
    warnings: ['Overdue: something inside'],
    ...change,
  };
}

export function said(direction: 'in' | 'out' | 'internal', what: string, words: readonly string[]) {
  return { at, who: { id: 'ana', role: 'agent' as const }, direction, channel: 'email', what, words };
}

/** An event of a chart for the customer, with the payload that it asks for. */
export function event(type: string, properties: Readonly<Record<string, unknown>> = {}): PossibleEvent {
  return {
    type,
    title: `Title of ${type}`,
    by: ['agent', 'customer'],
    payload: { type: 'object', properties },
  };
}

export const words = { type: 'string', words: true, title: 'Words' };

/** The pages in this process on a case that is made up; `close` ends them. */
export async function pagesOf(
  view: () => CaseView,
  more: Partial<CustomerPagesOptions> & {
    readonly events?: readonly PossibleEvent[];
    readonly now?: () => number;
  } = {},
) {
  const content = memoryContent();
  const sent: { readonly name: string; readonly request: unknown }[] = [];
  const mailed: string[] = [];
  const answers: SurveyAnswer[] = [];
  const asked: string[] = [];
  const {
    events = [event('customerSaid', { text: words, channel: { enum: ['email', 'phone'] } })],
    now = () => Date.now(),
    ...rest
  } = more;
  const app = await buildCustomerPages({
    client: fake<CustomerPagesOptions['client']>({
      view: async () => view(),
      events: async () => events,
      time: async () => now(),
      words: async (references: readonly string[]) => {
        asked.push(...references);
        return content.getMany(references);
      },
      send: async (name: string, request: unknown) => void sent.push({ name, request }),
    }),
    content,
    files: fake<FilePort>({ get: async () => undefined }),
    surveys: {
      isAnswered: async (caseId, resolution) =>
        answers.some((each) => each.caseId === caseId && each.resolution === resolution),
      answer: async (answer) => answers.push(answer) > 0,
      given: async () => [],
    },
    secret,
    mail: { send: async (caseId, to) => void mailed.push(`${caseId} ${to.email}`) },
    ...rest,
  });
  const expiresAt = Date.now() + 600_000;
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const token = (purpose: LinkPurpose = 'follow', caseId = 'c-1') =>
    sealLink(secret, { purpose, caseId, expiresAt });
  return {
    content,
    sent,
    mailed,
    answers,
    asked,
    base,
    token,
    get: (path: string, language = 'en') =>
      fetch(base + path, { headers: { 'accept-language': language }, redirect: 'manual' }),
    post: (path: string, fields: Readonly<Record<string, string>>) =>
      fetch(base + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    close: () => app.close(),
  };
}
