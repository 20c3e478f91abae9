import { sql } from 'kysely';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { listRecords, type ListQuery } from '../../client/records/list-records.ts';
import { countBySavedView } from '../../client/records/saved-views.ts';
import { startPostgres } from '../activities/support/postgres.ts';

const now = Date.UTC(2026, 10, 24, 14);
const hour = 3_600_000;
const rounds = 40;

/** What the console asks for. */
const questions: Readonly<Record<string, ListQuery>> = {
  'due next': {},
  'newest received': { sort: 'received' },
  'last changed, closed': { sort: 'changed', filter: { scope: 'closed' } },
  'my cases': { filter: { owner: 'Agent 7' } },
  'my department': { filter: { departments: ['Department 3'] } },
  'state and policy': { filter: { state: 'investigating', policy: 'policy-2' } },
  'a rare state': { filter: { state: 'escalated' } },
  'breaching today': { filter: { breachBefore: now + 8 * hour } },
  'waiting for the customer': { filter: { waitsForCustomer: true } },
  escalated: { filter: { escalated: true } },
  'one customer': { filter: { scope: 'all', text: 'jane4711@example.com' } },
  'the beginning of a name': { filter: { scope: 'all', text: 'miller47' } },
  'a word of every second case': { filter: { text: 'parcel' } },
  'a word of one in a hundred': { filter: { text: 'topic42' } },
  'two words': { filter: { text: 'parcel topic42' } },
  'what nobody said': { filter: { text: 'zeppelin' } },
};

/** Latencies of each list, filter and search over so many cases, as a table. */
export async function recordsBench(cases: number): Promise<string> {
  const postgres = await startPostgres();
  try {
    await migrate(postgres.url);
    const database = connect(postgres.url, 2);
    await fill(database, cases);
    const lines = ['| question | p50 ms | p95 ms |', '| --- | --- | --- |'];
    for (const [name, query] of Object.entries(questions))
      lines.push(await timed(name, () => listRecords(database, query, now)));
    lines.push(await timed('the 500th page', await far(database)));
    const viewer = { owner: 'Agent 7', departments: ['Department 3'], dayEndsAt: now + 8 * hour };
    lines.push(await timed('counts of the saved views', () => countBySavedView(database, viewer)));
    await database.destroy();
    return lines.join('\n');
  } finally {
    await postgres.stop();
  }
}

async function far(database: Database): Promise<() => Promise<unknown>> {
  let { next } = await listRecords(database, { limit: 1000 }, now);
  for (let page = 1; page < 25 && next !== undefined; page += 1)
    ({ next } = await listRecords(database, { limit: 1000, cursor: next }, now));
  return () => listRecords(database, next === undefined ? {} : { cursor: next }, now);
}

async function timed(name: string, ask: () => Promise<unknown>): Promise<string> {
  await ask();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);
  return `| ${name} | ${at(0.5)} | ${at(0.95)} |`;
}

/** Made-up cases, four of five open, with a person and some words each; in portions that no statement's time limit ends. */
async function fill(database: Database, cases: number): Promise<void> {
  const portion = 4_000;
  for (let from = 1; from <= cases; from += portion) {
    const to = Math.min(cases, from + portion - 1);
    await sql`
      insert into content (ref, case_id, event_id, field, kind, body)
      select 'words/c-' || i || '/open/' || f, 'c-' || i, 'open', f, k, case k
        when 'person' then jsonb_build_object('name', 'Jane Miller' || i, 'email', 'jane' || i || '@example.com')
        else to_jsonb(case when i % 2 = 0 then 'The parcel never came' else 'The lamp is broken' end || ', about topic' || i % 100) end
      from generate_series(${from}::int, ${to}::int) as i, (values ('customer', 'person'), ('text', 'words')) as v (f, k)`.execute(
      database,
    );
    await sql`
      insert into case_records (case_id, workflow_id, kind, state, policy, policy_version, machine_version, channel, topic, owner,
        department, customer, order_id, escalation_level, waits_for_customer, approvals, safety, warnings, next_due_at,
        breach_at, received_at, changed_at, closed_at, revision, shown)
      select 'c-' || i, 'complaint/c-' || i, case when i % 3 = 0 then 'return' else 'complaint' end,
        case when i % 5 = 0 then 'closed' when i % 401 = 0 then 'escalated' when i % 2 = 0 then 'acknowledged' else 'investigating' end,
        'policy-' || i % 5, '1', '3', 'email', 'topic' || i % 10, 'Agent ' || i % 200, 'Department ' || i % 12,
        'words/c-' || i || '/open/customer', case when i % 3 = 0 then 'A-' || i end, case when i % 401 = 0 then 1 else 0 end,
        i % 7 = 0, 0, i % 997 = 0, 0,
        case when i % 5 = 0 then 9007199254740991 else ${now}::bigint + (i::bigint * 7919 % 1000003) * 600 end,
        case when i % 5 <> 0 then ${now}::bigint + (i::bigint * 104729 % 1000003) * 900 end,
        ${now}::bigint - i::bigint * 60000, ${now}::bigint - (i::bigint * 31 % 1000003) * 1000,
        case when i % 5 = 0 then ${now}::bigint - i * 1000 end, 9,
        jsonb_build_object('timeZone', 'America/Detroit', 'awaiting', '[]'::jsonb, 'warnings', '[]'::jsonb,
          'next', '[{"what":"promised answer","at":1,"by":"itself"}]'::jsonb,
          'clocks', (select jsonb_agg(jsonb_build_object('name', 'answer', 'title', 'Answer to the customer', 'status', 'running',
            'startedAt', ${now}::bigint, 'dueAt', ${now}::bigint + 1000)) from generate_series(1, 4)))
      from generate_series(${from}::int, ${to}::int) as i`.execute(database);
  }
  await sql`vacuum analyze`.execute(database);
}
