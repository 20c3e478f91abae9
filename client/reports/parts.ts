import { type RawBuilder, sql } from 'kysely';

// Parts of the cases that a report counts, each a condition on a row `r` of the read model. What counts and what is
// listed as the cases behind a number is the same condition.

type Condition = RawBuilder<boolean>;

/** What the customer answered after the newest resolution, 1 to 5. */
const score = sql<number>`(select a.score from survey_answers a where a.case_id = r.case_id
  order by a.resolution desc limit 1)`;

/**
 * Clocks whose running out is no breach of ours: what the customer has time for, and the one that only says when a case
 * escalates by itself. Policies' averages (`measure`) are kept over many cases.
 */
const notOurs = '^(sending|customer-|unresolved)';

/** A clock of ours that ran out, as `c`. `now` is epoch ms: what has run out since the last wake counts too. */
export function lateClock(now: number): Condition {
  return sql<boolean>`c.measure is null and c.name !~ ${notOurs}
    and (c.status in ('missed', 'overdue') or (c.status = 'running' and c.due_at <= ${now}))`;
}

/** A promise that was not kept, as `p`. */
export function brokenPromise(now: number): Condition {
  return sql<boolean>`(p.status = 'broken' or (p.status = 'open' and p.due_at <= ${now}))`;
}

/** The clocks of the first word of a person, as `c`: it was said, it is waited for, or it took too long. */
export const responses = {
  answered: sql<boolean>`c.name = 'response' and c.status in ('met', 'missed')`,
  waiting: sql<boolean>`c.name = 'response' and c.stopped_at is null`,
  overdue: (now: number): Condition => sql<boolean>`c.name = 'response' and c.stopped_at is null
    and (c.status = 'overdue' or (c.status = 'running' and c.due_at <= ${now}))`,
  late: (now: number): Condition =>
    sql<boolean>`(c.name = 'response' and c.status = 'missed' or ${responses.overdue(now)})`,
};

const clocks = (condition: Condition): Condition =>
  sql<boolean>`exists (select from case_clocks c where c.case_id = r.case_id and ${condition})`;

/** Of everything that was promised, or of one thing. */
const promises = (condition: Condition, about?: string): Condition =>
  about === undefined
    ? sql<boolean>`exists (select from case_commitments p where p.case_id = r.case_id and ${condition})`
    : sql<boolean>`exists (select from case_commitments p where p.case_id = r.case_id and p.about = ${about} and ${condition})`;

const marked = (mark: number): Condition =>
  sql<boolean>`exists (select from survey_answers a where a.case_id = r.case_id and a.score = ${mark})`;

const breached = ({ now }: Asked): Condition =>
  sql<boolean>`(${clocks(lateClock(now))} or ${promises(brokenPromise(now))})`;

interface Asked {
  /** Epoch ms: what has fallen due since a case's last wake counts. */
  readonly now: number;
  /** What a promise is about; everything when left out. */
  readonly about?: string | undefined;
}

/** The newest review of each agent's work on the case, as `v`: an older one of the same work does not count [SUP-QA-6]. */
const reviews = (condition: Condition): Condition =>
  sql<boolean>`exists (select from case_reviews v where v.case_id = r.case_id and ${condition}
    and not exists (select from case_reviews w where w.case_id = v.case_id and w.agent_id = v.agent_id
      and (w.reviewed_at, w.id) > (v.reviewed_at, v.id)))`;

const faulty = reviews(
  sql<boolean>`exists (select from case_review_marks m where m.review_id = v.id and m.met = false)`,
);

const conditions = {
  all: () => sql<boolean>`true`,
  surveyed: () => sql<boolean>`${score} is not null`,
  satisfied: () => sql<boolean>`${score} >= 4`,
  resolved: () => sql<boolean>`r.resolved_at is not null`,
  resolvedByWord: () => sql<boolean>`r.first_contact is not null`,
  firstContact: () => sql<boolean>`coalesce(r.first_contact, false)`,
  onTheSpot: () => sql<boolean>`coalesce(r.on_the_spot, false)`,
  escalated: () => sql<boolean>`r.escalations > 0`,
  breached,
  compliant: (asked) => sql<boolean>`not ${breached(asked)}`,
  reviewed: () => reviews(sql<boolean>`true`),
  reviewedWell: () => sql<boolean>`(${reviews(sql<boolean>`true`)} and not ${faulty})`,
  promiseKept: ({ about }) => promises(sql<boolean>`p.status = 'kept'`, about),
  promiseRenewed: ({ about }) => promises(sql<boolean>`p.status = 'renewed'`, about),
  promiseBroken: ({ now, about }) => promises(brokenPromise(now), about),
  promiseOpen: ({ now, about }) => promises(sql<boolean>`p.status = 'open' and p.due_at > ${now}`, about),
  responseAnswered: () => clocks(responses.answered),
  responseWaiting: () => clocks(responses.waiting),
  responseLate: ({ now }) => clocks(responses.late(now)),
  mark1: () => marked(1),
  mark2: () => marked(2),
  mark3: () => marked(3),
  mark4: () => marked(4),
  mark5: () => marked(5),
} as const satisfies Readonly<Record<string, (asked: Asked) => Condition>>;

export type Part = keyof typeof conditions;

/** The parts by name. */
export const parts: Readonly<Record<Part, (asked: Asked) => Condition>> = conditions;
