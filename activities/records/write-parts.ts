import { sql, type Transaction } from 'kysely';
import type { CaseRecord } from '../../machines/case/record.ts';
import type { Tables } from '../database/tables.ts';

/**
 * Writes what belongs to a case in one statement, and tells listeners: clocks, commitments, interactions, receipts, and the
 * numbers that the case is found by. Rows that are right already are left alone; those that the case does not have go.
 * Interactions, settled commitments and letters that are over stay also when the case does not carry them any more; what comes
 * after the newest that it carries was never said, because a workflow that is reset stands before it.
 *
 * @param isNew the case had no row before
 */
export async function writeParts(
  trx: Transaction<Tables>,
  record: CaseRecord,
  isNew: boolean,
): Promise<void> {
  const { caseId, view } = record;
  const { earlierInteractions: earlier } = view;
  const clocks = view.clocks.map((clock, position) => ({ ...clock, position }));
  const interactions = view.interactions.map(({ who, ...interaction }, i) => ({
    ...interaction,
    who: who.id,
    role: who.role,
    position: i === 0 ? 0 : earlier + i,
  }));
  const letters = view.receipts.filter(({ effect }) => letterEffects.includes(effect));
  const numbers = [caseId, ...(view.goods ? [view.goods.orderId] : [])].map((text) => text.toLowerCase());
  const heard = JSON.stringify({ caseId, revision: record.revision });
  await sql`
    with clock as (
      insert into case_clocks as here (case_id, position, name, title, status, started_at, due_at, stopped_at, measure)
      select ${caseId}, position, name, title, status, "startedAt", "dueAt", "stoppedAt", measure
      from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as new (position int, name text, title text, status text,
        "startedAt" bigint, "dueAt" bigint, "stoppedAt" bigint, measure text)
      on conflict (case_id, position) do update set (name, title, status, started_at, due_at, stopped_at, measure) =
        (excluded.name, excluded.title, excluded.status, excluded.started_at, excluded.due_at, excluded.stopped_at, excluded.measure)
      where here.* is distinct from excluded.*
    ), clock_gone as (
      delete from case_clocks where case_id = ${caseId} and position >= ${clocks.length}
    ), commitment as (
      insert into case_commitments as here (case_id, id, about, title, status, promised_at, due_at, settled_at, renewals)
      select distinct on (id) ${caseId}, id, about, title, status, "promisedAt", "dueAt", "settledAt", renewals
      from jsonb_to_recordset(${JSON.stringify(view.commitments)}::jsonb) as new (id text, about text, title text,
        status text, "promisedAt" bigint, "dueAt" bigint, "settledAt" bigint, renewals int)
      on conflict (case_id, id) do update set (about, title, status, promised_at, due_at, settled_at, renewals) =
        (excluded.about, excluded.title, excluded.status, excluded.promised_at, excluded.due_at, excluded.settled_at, excluded.renewals)
      where here.* is distinct from excluded.*
    ), commitment_gone as (
      delete from case_commitments
      where case_id = ${caseId} and id <> all (${view.commitments.map(({ id }) => id)}::text[])
        and (status = 'open' or substring(id from '[0-9]+$')::int > ${newest(view.commitments.map(({ id }) => id))})
    ), interaction as (
      insert into case_interactions as here (case_id, position, at, who, role, direction, channel, what, words, letter)
      select ${caseId}, position, at, who, role, direction, channel, what, words, letter
      from jsonb_to_recordset(${JSON.stringify(interactions)}::jsonb) as new (position int, at bigint, who text, role text,
        direction text, channel text, what text, words jsonb, letter text)
      on conflict (case_id, position) do update set (at, who, role, direction, channel, what, words, letter) =
        (excluded.at, excluded.who, excluded.role, excluded.direction, excluded.channel, excluded.what, excluded.words, excluded.letter)
      where here.* is distinct from excluded.*
    ), interaction_gone as (
      delete from case_interactions where case_id = ${caseId} and position >= ${earlier + interactions.length}
    ), receipt as (
      insert into case_receipts as here (case_id, key, purpose, title, effect, status, written_at, effect_id, receipt)
      select distinct on (key) ${caseId}, key, purpose, title, effect, status, "writtenAt", "effectId", receipt
      from jsonb_to_recordset(${JSON.stringify(view.receipts)}::jsonb) as new (key text, purpose text, title text,
        effect text, status text, "writtenAt" bigint, "effectId" text, receipt jsonb)
      on conflict (case_id, key) do update set (purpose, title, effect, status, written_at, effect_id, receipt) =
        (excluded.purpose, excluded.title, excluded.effect, excluded.status, excluded.written_at, excluded.effect_id, excluded.receipt)
      where here.* is distinct from excluded.*
    ), receipt_gone as (
      delete from case_receipts
      where case_id = ${caseId} and key <> all (${view.receipts.map(({ key }) => key)}::text[])
        and not (effect = any (${letterEffects}::text[]) and status = any (${over}::text[])
          and substring(key from '[0-9]+$')::int <= ${newest(letters.map(({ key }) => key))})
    ), found as (
      insert into case_search as here (case_id, words)
      select ${caseId}, array_to_tsvector(${numbers}::text[]) where ${isNew}
      on conflict (case_id) do update set words = here.words || excluded.words
    )
    select pg_notify('case_changed', ${heard})`.execute(trx);
}

/** Effects whose deeds are letters: of these a case carries the newest, of acts and payments all. */
const letterEffects: readonly string[] = ['sendMail', 'printLetter'];

/** Of a letter that has arrived, or need not arrive any more. */
const over: readonly string[] = ['delivered', 'deduplicated', 'skipped', 'superseded'];

/** The number of the newest of ids such as `promise-7`, which a case always carries; 0 when it has none. */
function newest(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => Number(id.slice(id.lastIndexOf('-') + 1))));
}
