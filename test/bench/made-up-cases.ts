import { Client } from 'pg';

const portion = 20_000;

/**
 * Fills a migrated, empty database with made-up cases, four of five open, each with a person and some words. Indexes and
 * the trigger that keeps the words of the search are taken away meanwhile and made again at the end as they were; what
 * the trigger would have written, its own function writes.
 *
 * @param databaseUrl of PostgreSQL, as a user that may drop indexes
 * @param now epoch ms, around which the cases are due
 */
export async function fillWithMadeUpCases(
  databaseUrl: string,
  cases: number,
  now: number,
  say: (text: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('case_records', 'case_search', 'case_clocks') and indexname not like '%_pkey'`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query('alter table content disable trigger user');
  for (let from = 1; from <= cases; from += portion) {
    const to = Math.min(cases, from + portion - 1);
    await client.query(content, [from, to]);
    await client.query(records, [from, to, now]);
    await client.query(clocks, [from, to, now]);
    await client.query(
      `insert into case_search (case_id, words)
       select 'c-' || i, case_words('c-' || i) from generate_series($1::int, $2::int) as i`,
      [from, to],
    );
    say(`filling: ${to} of ${cases}`);
  }
  await client.query('alter table content enable trigger user');
  for (const { definition } of indexes) await client.query(definition);
  await client.query('vacuum analyze');
  say('filling: indexes made');
  await client.end();
}

const content = `
  insert into content (ref, case_id, event_id, field, kind, body)
  select 'words/c-' || i || '/open/' || f, 'c-' || i, 'open', f, k, case k
    when 'person' then jsonb_build_object('name', 'Jane Miller' || i, 'email', 'jane' || i || '@example.com')
    else to_jsonb(case when i % 2 = 0 then 'The parcel never came' else 'The lamp is broken' end || ', about topic' || i % 100) end
  from generate_series($1::int, $2::int) as i, (values ('customer', 'person'), ('text', 'words')) as v (f, k)`;

const records = `
  insert into case_records (case_id, workflow_id, kind, state, policy, policy_version, machine_version, channel, topic, owner,
    department, customer, order_id, escalation_level, waits_for_customer, approvals, safety, unheard, warnings, next_due_at,
    breach_at, received_at, changed_at, closed_at, revision, shown)
  select 'c-' || i, 'complaint/c-' || i, case when i % 3 = 0 then 'return' else 'complaint' end,
    case when i % 5 = 0 then 'closed' when i % 401 = 0 then 'escalated' when i % 2 = 0 then 'acknowledged' else 'investigating' end,
    'policy-' || i % 5, '1', '3', 'email', 'topic' || i % 10, 'Agent ' || i % 200, 'Department ' || i % 12,
    'words/c-' || i || '/open/customer', case when i % 3 = 0 then 'A-' || i end, case when i % 401 = 0 then 1 else 0 end,
    i % 7 = 0, 0, i % 997 = 0, i % 5 <> 0 and i % 1203 = 0, 0,
    case when i % 5 = 0 then 9007199254740991 else $3::bigint + (i::bigint * 7919 % 1000003) * 600 end,
    case when i % 5 <> 0 then $3::bigint + (i::bigint * 104729 % 1000003) * 900 end,
    $3::bigint - i::bigint * 60000, $3::bigint - (i::bigint * 31 % 1000003) * 1000,
    case when i % 5 = 0 then $3::bigint - i * 1000 end, 9,
    jsonb_build_object('timeZone', 'America/Detroit', 'awaiting', '[]'::jsonb, 'warnings', '[]'::jsonb,
      'next', '[{"what":"promised answer","at":1,"by":"itself"}]'::jsonb,
      'clocks', (select jsonb_agg(jsonb_build_object('name', 'answer', 'title', 'Answer to the customer', 'status', 'running',
        'startedAt', $3::bigint, 'dueAt', $3::bigint + 1000)) from generate_series(1, 4)))
  from generate_series($1::int, $2::int) as i`;

/** Four of each case; a few wait for a decision on goods. */
const clocks = `
  insert into case_clocks (case_id, position, name, title, status, started_at, due_at, stopped_at)
  select 'c-' || i, p, name, name, case when p = 3 and i % 5 <> 0 then 'running' else case when i % 20 = p then 'missed' else 'met' end end,
    $3::bigint - i::bigint * 60000, $3::bigint - i::bigint * 60000 + 3600000 * (p + 1),
    case when p <> 3 or i % 5 = 0 then $3::bigint - i::bigint * 60000 + 1800000 * (p + 1) end
  from generate_series($1::int, $2::int) as i,
    lateral (values (0, 'response'), (1, 'acknowledgement'), (2, 'progress'),
      (3, case when i % 499 = 0 then 'decision' else 'answer' end)) as v (p, name)`;
