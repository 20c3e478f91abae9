import { sql } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import { EffectError } from '../effect-error.ts';
import { changeOrder, takeOverRefunds } from './change-order.ts';
import type {
  FoundOrder,
  OrdersPort,
  ReleasedPart,
  Reservation,
  SerialMatch,
  SettledElsewhere,
} from './orders-port.ts';
import { readOrders } from './read-orders.ts';
import { reserveFirstUnits, reserveUnits } from './reserve-units.ts';
import { shopOrder, type ShopOrder } from './shop-order.ts';
import { settleGone } from './settled-by-shop.ts';
import { findTold } from './told-both.ts';
import { writeOrder } from './write-order.ts';

/** The orders in PostgreSQL. */
export class PostgresOrders implements OrdersPort {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async put(given: ShopOrder): Promise<'new' | 'changed' | 'same'> {
    const checked = checkedOrder(given);
    const { orderId } = checked.order;
    const { outcome, conflict } = await guarded('take in an order', () =>
      this.#database.transaction().execute(async (trx) => {
        if (await writeOrder(trx, checked)) return { outcome: 'new' as const, conflict: undefined };
        await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
        const known = (await readOrders(trx, [orderId], 'sold')).get(orderId);
        if (!known) throw new Error(`Order ${orderId} went away while it was taken in.`);
        return changeOrder(trx, checked, known);
      }),
    );
    if (conflict === undefined) return outcome;
    const text = `Order ${orderId} is known with other goods, prices or payments, and a case relies on them: ${conflict} would change. Correct it by hand, or send what was sold as it was. What else is new of it was taken over.`;
    throw new EffectError('OrderConflict', text, { retryable: false });
  }

  async settledElsewhere(orderId: string, { refunded, gone }: SettledElsewhere): Promise<'changed' | 'same'> {
    return guarded('take over what the shop settled', () =>
      this.#database.transaction().execute(async (trx) => {
        await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
        const settled = await settleGone(trx, orderId, gone);
        const paidBack = await takeOverRefunds(trx, orderId, refunded, true);
        if (!settled && !paidBack) return 'same';
        await findTold(trx, orderId, gone);
        return 'changed';
      }),
    );
  }

  async find(orderId: string): Promise<FoundOrder | undefined> {
    return (await readOrders(this.#database, [orderId])).get(orderId);
  }

  async findBySerial(serial: string): Promise<readonly SerialMatch[]> {
    const units = await guarded('find a serial number', () =>
      this.#database
        .selectFrom('order_serials')
        .select(['order_id', 'line_id', 'unit'])
        .where((eb) => eb.or([eb('serial', '=', serial), eb('sent_serial', '=', serial)]))
        .limit(50)
        .execute(),
    );
    const orders = await readOrders(this.#database, [...new Set(units.map((unit) => unit.order_id))]);
    return units
      .flatMap(({ order_id, line_id, unit }) => {
        const found = orders.get(order_id);
        return found ? [{ ...found, lineId: line_id, unit }] : [];
      })
      .sort((a, b) => b.order.placedAt - a.order.placedAt);
  }

  async reserveFirst(caseId: string, orderId: string, units: readonly UnitRef[]): Promise<boolean> {
    return guarded('reserve units', () => reserveFirstUnits(this.#database, caseId, orderId, units));
  }

  async reserve(caseId: string, orderId: string, units: readonly UnitRef[]): Promise<Reservation> {
    await guarded('reserve units', () =>
      this.#database.transaction().execute((trx) => reserveUnits(trx, caseId, orderId, units)),
    );
    return { caseId, orderId, units };
  }

  async heldFor(caseId: string): Promise<number | undefined> {
    const { rows } = await guarded('ask since when units are held', () =>
      sql<{ ms: number | null }>`
        select (extract(epoch from now() - min(reserved_at)) * 1000)::float8 as ms
        from reserved_units where case_id = ${caseId}`.execute(this.#database),
    );
    return rows[0]?.ms ?? undefined;
  }

  async release(caseId: string, { orderId, units }: ReleasedPart = {}): Promise<number> {
    const ofOrder = orderId === undefined ? sql`` : sql`and r.order_id = ${orderId}`;
    const ofUnits = units
      ? sql`and (r.line_id, r.unit) in (select * from unnest(
          ${units.map(({ lineId }) => lineId)}::text[], ${units.map(({ unit }) => unit)}::int[]))`
      : sql``;
    const { numAffectedRows } = await guarded('release units', () =>
      sql`
        delete from reserved_units r where r.case_id = ${caseId} ${ofOrder} ${ofUnits}
          and not exists (
            select from refunded_units p
            where p.order_id = r.order_id and p.line_id = r.line_id and p.unit = r.unit)
          and not exists (
            select from replaced_units p join replacements s using (replacement_id)
            where (${units === undefined} or s.state <> 'sent' or p.exchanged) and p.order_id = r.order_id and p.line_id = r.line_id and p.unit = r.unit)`.execute(
        this.#database,
      ),
    );
    return Number(numAffectedRows ?? 0n);
  }
}

/** The order as it was meant. Faults are named by their path, without what was given: it may be personal data. */
function checkedOrder(given: ShopOrder): ShopOrder {
  const parsed = shopOrder.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'order'}: ${message}`);
  const text = `The order cannot be taken in (${faults.join('; ')}). Correct it and send it again.`;
  throw new EffectError('OrderInvalid', text, { retryable: false });
}
