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

const promises = (condition: Condition): Condition =>
  sql<boolean>`exists (select from case_commitments p where p.case_id = r.case_id and ${condition})`;

const breached = (now: number): Condition =>
  sql<boolean>`(exists (select from case_clocks c where c.case_id = r.case_id and ${lateClock(now)})
    or ${promises(brokenPromise(now))})`;

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
  compliant: (now) => sql<boolean>`not ${breached(now)}`,
  promiseKept: () => promises(sql<boolean>`p.status = 'kept'`),
  promiseRenewed: () => promises(sql<boolean>`p.status = 'renewed'`),
  promiseBroken: (now) => promises(brokenPromise(now)),
  promiseOpen: (now) => promises(sql<boolean>`p.status = 'open' and p.due_at > ${now}`),
} as const satisfies Readonly<Record<string, (now: number) => Condition>>;

export type Part = keyof typeof conditions;

/** The parts by name; what has fallen due since a case's last wake counts, by `now` (epoch ms). */
export const parts: Readonly<Record<Part, (now: number) => Condition>> = conditions;
