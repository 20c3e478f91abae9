import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import type { RecordTables } from '../../activities/database/record-tables.ts';
import type { Tables } from '../../activities/database/tables.ts';
import type { RecordFilter } from './record-filter.ts';

type Rows = { r: RecordTables['case_records'] };

export type FilteredRows = SelectQueryBuilder<Tables & Rows, 'r', object>;

/** The rows that a filter without its words leaves, as `r`, to be searched, selected from, sorted and cut. */
export function filtered(database: Database, filter: Omit<RecordFilter, 'text'>): FilteredRows {
  let rows: FilteredRows = database.selectFrom('case_records as r');
  const scope = filter.scope ?? (filter.state === undefined ? 'open' : 'all');
  if (scope === 'open') rows = rows.where('r.closed_at', 'is', null);
  if (scope === 'closed') rows = rows.where('r.closed_at', 'is not', null);
  for (const name of ['kind', 'state', 'policy', 'owner', 'topic', 'channel'] as const) {
    const value = filter[name];
    if (value !== undefined) rows = rows.where(`r.${name}`, '=', value);
  }
  const {
    departments,
    orderId,
    email,
    phone,
    escalated,
    waitsForCustomer,
    approvals,
    decisions,
    safety,
    unheard,
    dueBefore,
    dueTodayAt,
  } = filter;
  if (departments !== undefined) rows = rows.where('r.department', 'in', departments);
  if (orderId !== undefined) rows = rows.where('r.order_id', '=', orderId);
  if (email !== undefined)
    rows = rows.where(
      customerIs(sql`body ? 'email' and lower(body ->> 'email') = ${email.trim().toLowerCase()}`),
    );
  if (phone !== undefined) rows = rows.where(customerIs(hasNumber(phone)));
  if (escalated !== undefined) rows = rows.where('r.escalation_level', escalated ? '>' : '=', 0);
  // As the bare column, not as a comparison: that is how the partial indexes say it.
  if (waitsForCustomer !== undefined) rows = rows.where(holds('waits_for_customer', waitsForCustomer));
  if (approvals !== undefined) rows = rows.where('r.approvals', approvals ? '>' : '=', 0);
  if (decisions !== undefined)
    rows = rows.where(decisions ? waitsForDecision : sql<boolean>`not ${waitsForDecision}`);
  if (safety !== undefined) rows = rows.where(holds('safety', safety));
  if (unheard !== undefined) rows = rows.where(holds('unheard', unheard));
  if (dueBefore !== undefined) rows = rows.where('r.next_due_at', '<', String(dueBefore));
  if (dueTodayAt !== undefined) rows = rows.where(dueToday(dueTodayAt));
  return rows;
}

/** As the partial indexes `content_email` and `content_phone` say it. */
function customerIs(condition: RawBuilder<unknown>) {
  return sql<boolean>`r.customer in (select ref from content where kind = 'person' and ${condition})`;
}

/** Fewer digits than this are no whole number, and would find strangers. */
const fewestDigits = 7;

function hasNumber(phone: string): RawBuilder<unknown> {
  const digits = phone.replaceAll(/\D/g, '');
  if (digits.length < fewestDigits) return sql`false`;
  return sql`body ? 'phone' and regexp_replace(body ->> 'phone', '[^0-9]', '', 'g') = ${digits}`;
}

/** The clock that machines/goods/parcel.ts starts when a person must decide, found by the index on name and status. */
const waitsForDecision = sql<boolean>`exists (select from case_clocks k
  where k.case_id = r.case_id and k.name = 'decision' and k.status in ('running', 'overdue', 'paused'))`;

/** No day has more hours, in whatever zone; the index on the soonest breach leaves the others out. */
const longestDay = 26 * 3_600_000;

/** A row keeps the zone in which its policy counts days; what is overdue is due on any of them. */
function dueToday(now: number) {
  const zone = sql`(r.shown ->> 'timeZone')`;
  const tomorrow = sql`(date_trunc('day', to_timestamp(${now / 1000}) at time zone ${zone}) + interval '1 day') at time zone ${zone}`;
  return sql<boolean>`r.breach_at < ${now + longestDay}::bigint
    and (r.breach_at <= ${now}::bigint or r.breach_at < extract(epoch from ${tomorrow}) * 1000)`;
}

function holds(column: 'waits_for_customer' | 'safety' | 'unheard', wished: boolean) {
  const value = sql<boolean>`${sql.ref(`r.${column}`)}`;
  return wished ? value : sql<boolean>`not ${value}`;
}
