import type { Document } from '../../activities/mail/templates/document.ts';
import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import type { CaseBody, WordsBody } from './bodies.ts';

type Block = Document['blocks'][number];

/** A case on paper: where it stands, what was promised, and everything that was said, the oldest first [SUP-SYS-1]. */
export function summaryDocument({ view, words, company, now }: CaseBody): Document {
  const { caseId, kind, timeZone, goods, commitments, clocks, awaiting, warnings } = view;
  const when = (at: number) => formatInstant(at, timeZone, 'long');
  const customer = textOf(words[view.customer]);
  const facts: readonly (readonly [string, string])[] = [
    ['State', view.state],
    ['Received', when(view.since)],
    ...(view.topic === undefined ? [] : [['About', view.topic] as const]),
    ['Customer', customer],
    ['Looked after by', view.owner ? `${view.owner.name}, ${view.owner.department}` : 'nobody yet'],
    ...(view.escalation
      ? [['Escalated', `level ${view.escalation.level}, ${view.escalation.contact}`] as const]
      : []),
    ...(goods ? [['Order', goods.orderId] as const] : []),
  ];
  const said = view.interactions.map(({ at, who, channel, what, words: references }): Block => ({
    kind: 'words',
    label: `${when(at)}: ${who.id}, ${channel}`,
    text: [what, ...references.map((each) => textOf(words[each]))].filter(Boolean).join('\n'),
  }));
  return {
    locale: 'en-US',
    subject: `Summary of case ${caseId}`,
    preview: '',
    company,
    reference: `Case ${caseId}`,
    heading: `Summary of the ${kind} ${caseId}`,
    greeting: `As it stood on ${when(now)}. Times are those of ${cityOf(timeZone)}.`,
    blocks: [
      { kind: 'facts', rows: facts },
      ...listed('Needs a person’s eye', warnings),
      ...listed(
        'Awaited',
        awaiting.map(({ what, from }) => `${what}: ${from}`),
      ),
      ...listed(
        'Goods',
        goods?.units.map(({ title, state, because }) =>
          [`${title}: ${state}`, because].filter(Boolean).join(', '),
        ) ?? [],
      ),
      ...listed(
        'Promised',
        commitments.map(({ title, dueAt, status }) => `${title}, ${when(dueAt)}: ${status}`),
      ),
      ...listed(
        'Clocks',
        clocks.map(({ title, dueAt, status }) => `${title}, due ${when(dueAt)}: ${status}`),
      ),
      ...said,
    ],
    closing: `Policy ${view.policy.id}, version ${view.policy.version}.`,
    signature: company,
    footer: 'For our own people. Please do not pass it on.',
  };
}

function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'text', text: `${title}:` },
    { kind: 'list', items },
  ];
}

function textOf(words: WordsBody | undefined): string {
  if (words === undefined) return '';
  if (words.kind === 'words') return words.text;
  if (words.kind === 'file') return `[${words.name}]`;
  if (words.kind === 'confined') return '(only for those who may read complaints about employees)';
  return words.kind === 'erased' ? '(erased at the customer’s wish)' : Object.values(words.person).join(', ');
}
