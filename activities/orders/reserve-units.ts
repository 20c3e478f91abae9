import { sql } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Database } from '../database/connect.ts';
import { uniqueViolation } from '../database/guarded.ts';
import { EffectError } from '../effect-error.ts';
import { errorCode } from '../error-code.ts';
import type { TakenUnit } from './orders-port.ts';
import { UnitTaken } from './unit-taken.ts';

/**
 * Holds units for a case within the given transaction. What another case holds, or holds a moment later, is answered by
 * the primary key of `reserved_units`; the caller's transaction must fail with the error, so that none is held.
 *
 * @throws UnitTaken, EffectError `UnknownOrder`, `UnknownUnit`
 */
export async function reserveUnits(
  trx: Database,
  caseId: string,
  orderId: string,
  units: readonly UnitRef[],
): Promise<void> {
  // In one order whoever asks, so that two that ask for the same never wait for each other.
  const asked = [...units].sort((a, b) =>
    a.lineId === b.lineId ? a.unit - b.unit : a.lineId < b.lineId ? -1 : 1,
  );
  const lineIds = asked.map(({ lineId }) => lineId);
  const numbers = asked.map(({ unit }) => unit);
  const known = await sql<{ line_id: string; quantity: number }>`
    select line_id, quantity from order_lines where order_id = ${orderId}`.execute(trx);
  if (known.rows.length === 0) throw unknownOrder(orderId);
  const quantities = new Map(known.rows.map(({ line_id, quantity }) => [line_id, quantity]));
  const strange = asked.find(
    ({ lineId, unit }, i) =>
      !(unit >= 0 && unit < (quantities.get(lineId) ?? 0)) ||
      (asked[i - 1]?.lineId === lineId && asked[i - 1]?.unit === unit),
  );
  if (strange) throw unknownUnit(orderId, strange, quantities);
  await sql`
    insert into reserved_units (order_id, line_id, unit, case_id)
    select ${orderId}, line_id, unit, ${caseId}
    from unnest(${lineIds}::text[], ${numbers}::int[]) as asked (line_id, unit)
    on conflict do nothing`.execute(trx);
  const taken = await sql<TakenUnit>`
    select r.line_id as "lineId", r.unit, r.case_id as "caseId" from reserved_units r
    join unnest(${lineIds}::text[], ${numbers}::int[]) as asked (line_id, unit)
      on r.line_id = asked.line_id and r.unit = asked.unit
    where r.order_id = ${orderId} and r.case_id <> ${caseId}
    order by r.line_id, r.unit`.execute(trx);
  if (taken.rows.length > 0) throw new UnitTaken(orderId, taken.rows);
  await sql`
    insert into order_cases (order_id, case_id) values (${orderId}, ${caseId}) on conflict do nothing`.execute(
    trx,
  );
}

/**
 * The same for a case that never held any of the order, in one statement, which does all or nothing by itself.
 *
 * @returns false when it did nothing: the case had its turn before, or not all units are known and free
 */
export async function reserveFirstUnits(
  database: Database,
  caseId: string,
  orderId: string,
  units: readonly UnitRef[],
): Promise<boolean> {
  const lineIds = units.map(({ lineId }) => lineId);
  const numbers = units.map(({ unit }) => unit);
  try {
    const { rows } = await sql<{ held: number }>`
      with asked as (select * from unnest(${lineIds}::text[], ${numbers}::int[]) as asked (line_id, unit)),
      known as (
        select count(*) = ${units.length} as whole from asked a
        join order_lines l on l.order_id = ${orderId} and l.line_id = a.line_id and a.unit >= 0 and a.unit < l.quantity
      ),
      noted as (
        insert into order_cases (order_id, case_id)
        select ${orderId}, ${caseId} from known where whole
      ),
      held as (
        insert into reserved_units (order_id, line_id, unit, case_id)
        select ${orderId}, line_id, unit, ${caseId} from asked, known where whole order by line_id, unit
        returning 1
      )
      select count(*)::int as held from held`.execute(database);
    return (rows[0]?.held ?? 0) > 0;
  } catch (error) {
    if (errorCode(error) === uniqueViolation) return false;
    throw error;
  }
}

function unknownOrder(orderId: string): EffectError {
  const text = `There is no order ${orderId}. Check the number, or import the shop's orders again.`;
  return new EffectError('UnknownOrder', text, { retryable: false });
}

function unknownUnit(orderId: string, asked: UnitRef, quantities: ReadonlyMap<string, number>): EffectError {
  const has = [...quantities].map(([lineId, quantity]) => `${quantity} of ${lineId}`).join(', ');
  const text = `Order ${orderId} has no unit ${asked.unit} of line ${asked.lineId}, or it was named twice; it has ${has}, counted from 0.`;
  return new EffectError('UnknownUnit', text, { retryable: false });
}
