import type { Letter, LetterEffect, LetterParams } from '../case/letter.ts';
import type { Change, ComplaintContext, Owner } from './context.ts';
import { dateToTell } from './told-date.ts';

/** What is to be written. `by` left out: as the customer can be reached in writing. */
export interface Draft {
  readonly purpose: string;
  readonly template: LetterParams['template'];
  readonly by?: 'email' | 'post';
  readonly to?: LetterParams['to'];
  readonly words?: Readonly<Record<string, string>>;
  readonly facts?: LetterParams['facts'];
  /** With the whole communication so far. */
  readonly history?: boolean;
}

/** Who is named in a letter: the owner, or the department's default one while nobody has the case. */
export function ownerOrDefault(context: ComplaintContext): Owner {
  return context.owner ?? ownerByTopic(context, context.topic);
}

/** The owner by the policy's routing; an unknown or missing topic goes to the default. */
export function ownerByTopic({ policy, at }: ComplaintContext, topic: string | undefined): Owner {
  const { topics } = policy.routing.value;
  const known = topic !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  const route = known ?? policy.routing.value.default;
  const department = departmentOf(policy, route.department);
  return {
    department: route.department,
    departmentTitle: department?.title ?? route.department,
    email: department?.email ?? '',
    name: (route.owner ?? department?.owner)?.name ?? route.department,
    since: at,
    how: known ? 'topic' : 'default',
  };
}

export function departmentOf({ departments }: ComplaintContext['policy'], id: string) {
  return departments.find((department) => department.id === id);
}

/** What the case is about, as a letter says it: 'a delivery', or 'your question'. */
export function aboutOf({ policy, topic, matter }: ComplaintContext): string {
  const { topics } = policy.routing.value;
  return (topic !== undefined && topics[topic]?.title) || `your ${matter}`;
}

/** Facts that every letter may use. */
function commonFacts(context: ComplaintContext): LetterParams['facts'] {
  const { policy, receivedAt } = context;
  const calendar = policy.calendars[policy.answer.within.value.calendar];
  const owner = ownerOrDefault(context);
  return {
    company: policy.company,
    topic: aboutOf(context),
    timeZone: calendar?.timeZone ?? 'UTC',
    owner: owner.name,
    department: owner.departmentTitle,
    received: receivedAt,
    expectedBy: dateToTell(context),
    ...(policy.knowledgeBase && { knowledgeBase: policy.knowledgeBase.value }),
  };
}

/** What a letter is called where its purpose alone would not tell people. */
const names: Readonly<Partial<Record<string, string>>> = {
  'follow-up': 'follow-up question',
  reopened: 'word that it is taken up again',
  resumed: 'news of the date',
  'escalation-status': 'news of the escalation',
  closing: 'closing word',
  withdrawn: 'confirmation of the withdrawal',
  'referred-out': 'word on who takes it',
};

function nameOf({ purpose, template }: Draft): string {
  const name = purpose === 'ending' ? template : purpose;
  return names[name] ?? name.replaceAll('-', ' ');
}

/** Writes a letter; `dispatch` hands it to the host. A letter to the customer is an interaction too. */
export function write(context: ComplaintContext, draft: Draft): Change {
  const { letters, policy, at, customer } = context;
  const by = draft.by ?? context.reachableBy;
  const effect: LetterEffect = by === 'post' ? 'printLetter' : 'sendMail';
  const key = `${draft.purpose}-${letters.length + 1}`;
  const title = `${nameOf(draft)} by ${by === 'post' ? 'letter' : 'e-mail'}`;
  const params: LetterParams = {
    key,
    template: draft.template,
    to: draft.to ?? customer,
    locale: policy.locale,
    facts: { ...commonFacts(context), ...draft.facts },
    words: draft.words ?? {},
    ...(draft.history && { history: historyOf(context) }),
  };
  const letter: Letter = {
    key,
    purpose: draft.purpose,
    title,
    effect,
    writtenAt: at,
    status: 'written',
    params,
  };
  const who = { id: 'redress', role: 'system' } as const;
  const told = {
    at,
    who,
    direction: 'out',
    channel: by,
    what: `Sent: ${title}`,
    words: Object.values(params.words),
    letter: key,
  } as const;
  const internal = typeof params.to !== 'string';
  return {
    letters: [...letters, letter],
    interactions: [
      ...context.interactions,
      internal ? { ...told, direction: 'internal', what: forwardedTo(context, params, draft) } : told,
    ],
  };
}

function forwardedTo(context: ComplaintContext, { to }: LetterParams, draft: Draft): string {
  const toWhom = typeof to === 'string' ? to : to.department;
  return draft.purpose === 'referral'
    ? `Sent: referral to ${ownerOrDefault(context).departmentTitle}`
    : `Sent: ${nameOf(draft)} to ${toWhom}`;
}

function historyOf({ interactions }: ComplaintContext): NonNullable<LetterParams['history']> {
  return interactions.map(({ at, who, channel, what, words }) => ({
    at,
    who: `${who.role} ${who.id}`,
    channel,
    what,
    words: [...words],
  }));
}

/** The newest letter of a purpose. */
export function latest({ letters }: Pick<ComplaintContext, 'letters'>, purpose: string): Letter | undefined {
  return letters.findLast((letter) => letter.purpose === purpose && letter.status !== 'superseded');
}

/** It has reached its reader as far as we can do anything about it; erased content (skipped) can reach nobody. */
export function isThrough(letter: Letter | undefined): boolean {
  return letter !== undefined && ['delivered', 'deduplicated', 'skipped'].includes(letter.status);
}

export function isUnderWay(letter: Letter | undefined): boolean {
  return letter !== undefined && (letter.status === 'written' || letter.status === 'under-way');
}

/** The letter that an effect's params belong to. */
export function letterOf(
  { letters }: Pick<ComplaintContext, 'letters'>,
  params: unknown,
): Letter | undefined {
  const key = typeof params === 'object' && params !== null && 'key' in params ? params.key : undefined;
  return letters.find((letter) => letter.key === key);
}

/** Letters that could not be delivered and need not be any more: the same was told in another way. */
export function supersede(letters: readonly Letter[], ...purposes: readonly string[]): readonly Letter[] {
  return letters.map((letter) =>
    letter.status === 'needs-person' && purposes.includes(letter.purpose)
      ? { ...letter, status: 'superseded' }
      : letter,
  );
}
