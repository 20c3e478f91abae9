import type { LetterParams } from '../case/letter.ts';
import { historyOf, leftOut, writeLetter } from '../case/write-letter.ts';
import type { Change, ComplaintContext, Owner } from './context.ts';
import { routeOf } from './route-of.ts';
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
  const { id, department, person, known } = routeOf(policy, topic);
  return {
    department: id,
    departmentTitle: department?.title ?? id,
    email: department?.email ?? '',
    name: person?.name ?? id,
    since: at,
    how: known ? 'topic' : 'default',
  };
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
  const { policy, customer } = context;
  const by = draft.by ?? context.reachableBy;
  const params = {
    template: draft.template,
    to: draft.to ?? customer,
    locale: policy.locale,
    facts: { ...commonFacts(context), ...(draft.history && leftOut(context)), ...draft.facts },
    words: draft.words ?? {},
    ...(draft.history && { history: historyOf(context) }),
  };
  const title = `${nameOf(draft)} by ${by === 'post' ? 'letter' : 'e-mail'}`;
  const told = typeof params.to !== 'string' && { told: forwardedTo(context, params.to.department, draft) };
  return writeLetter(context, { purpose: draft.purpose, title, by, params, ...told });
}

function forwardedTo(context: ComplaintContext, department: string, draft: Draft): string {
  return draft.purpose === 'referral'
    ? `Sent: referral to ${ownerOrDefault(context).departmentTitle}`
    : `Sent: ${nameOf(draft)} to ${department}`;
}
