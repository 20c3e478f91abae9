import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { Tables } from '../database/tables.ts';

/** A part of a refund that a payment service carries out. */
export interface Payout {
  readonly refundId: string;
  readonly tenderId: string;
  readonly orderId: string;
  readonly caseId: string;
  /** Minor units. */
  readonly minor: number;
  /** The order's, ISO 4217. */
  readonly currency: string;
  /** open: nobody knows yet. pending: the service has it. refused: it never took it. failed: it took it and it came back. */
  readonly state: 'open' | 'pending' | 'paid' | 'refused' | 'failed';
  readonly reason: string | null;
}

/** What the payment service says of a payout. */
export type PayoutAnswer =
  | { readonly state: 'pending' | 'paid'; readonly vendorRefund: string }
  | { readonly state: 'refused' | 'failed'; readonly vendorRefund?: string; readonly reason: string };

/** Writes that a part is to be carried out, within the booking's transaction. */
export async function openPayout(
  trx: Transaction<Tables>,
  { refundId, tenderId, orderId, caseId, minor }: Omit<Payout, 'state' | 'reason' | 'currency'>,
): Promise<void> {
  await trx
    .insertInto('payouts')
    .values({
      refund_id: refundId,
      tender_id: tenderId,
      order_id: orderId,
      case_id: caseId,
      minor,
      state: 'open',
    })
    // One of which nothing went has left the books: it is tried again.
    .onConflict((oc) =>
      oc
        .columns(['refund_id', 'tender_id'])
        .doUpdateSet({ state: 'open', minor, vendor_refund: null, reason: null }),
    )
    .execute();
}

export async function payoutsOf(
  database: Database | Transaction<Tables>,
  by: { readonly refundId: string } | { readonly vendorRefund: string },
): Promise<readonly Payout[]> {
  const rows = await guarded('read payouts', () =>
    database
      .selectFrom('payouts')
      .innerJoin('orders', 'orders.order_id', 'payouts.order_id')
      .selectAll('payouts')
      .select('orders.currency')
      .where(
        'refundId' in by ? 'refund_id' : 'vendor_refund',
        '=',
        'refundId' in by ? by.refundId : by.vendorRefund,
      )
      .orderBy('tender_id')
      .execute(),
  );
  return rows.map((row) => ({
    refundId: row.refund_id,
    tenderId: row.tender_id,
    orderId: row.order_id,
    caseId: row.case_id,
    minor: Number(row.minor),
    currency: row.currency,
    state: row.state,
    reason: row.reason,
  }));
}

/**
 * Records what became of a payout. Money that did not go is entered as left again. A refund of which nothing went leaves
 * the books, so that it can be asked for anew; of any other the units stay settled, and what did not go is taken up again.
 *
 * @returns false when it was known
 */
export function settlePayout(database: Database, payout: Payout, answer: PayoutAnswer): Promise<boolean> {
  const { refundId, tenderId, orderId } = payout;
  return guarded('record a payout', () =>
    database.transaction().execute(async (trx) => {
      await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
      const before =
        answer.state === 'failed' ? (['open', 'pending', 'paid'] as const) : (['open', 'pending'] as const);
      const { numUpdatedRows } = await trx
        .updateTable('payouts')
        .set({
          state: answer.state,
          ...(answer.vendorRefund !== undefined && { vendor_refund: answer.vendorRefund }),
          ...('reason' in answer && { reason: answer.reason }),
        })
        .where('refund_id', '=', refundId)
        .where('tender_id', '=', tenderId)
        .where('state', 'in', [...before])
        .where('state', '<>', answer.state)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (answer.state === 'refused' || answer.state === 'failed') await unbook(trx, payout);
      if (answer.state === 'refused') await forgetIfNothingWent(trx, refundId);
      return true;
    }),
  );
}

/**
 * Takes up again what did not go of a refund, because it is asked for anew: as much of it as is left is booked again and open. Not
 * while anything of it is open already, since its answer is still to come. The order is locked.
 *
 * @returns whether anything is open now
 */
export async function reopenPayouts(trx: Transaction<Tables>, refundId: string): Promise<boolean> {
  const payouts = await payoutsOf(trx, { refundId });
  if (payouts.some(({ state }) => state === 'open')) return false;
  let reopened = false;
  for (const { tenderId, orderId, minor, state } of payouts) {
    if (state !== 'refused' && state !== 'failed') continue;
    const { numUpdatedRows } = await trx
      .updateTable('order_tenders')
      .set({ refunded_here: sql`refunded_here + ${minor}` })
      .where('order_id', '=', orderId)
      .where('tender_id', '=', tenderId)
      .where(sql<boolean>`charged - refunded_elsewhere + refunded_both - refunded_here >= ${minor}`)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) continue;
    reopened = true;
    await trx
      .insertInto('refund_parts')
      .values({ refund_id: refundId, order_id: orderId, tender_id: tenderId, minor })
      .execute();
    await trx
      .updateTable('payouts')
      .set({ state: 'open', vendor_refund: null, reason: null })
      .where('refund_id', '=', refundId)
      .where('tender_id', '=', tenderId)
      .execute();
  }
  return reopened;
}

/** What is open of a refund is paid in another way: the ledger's alone from then on. */
export async function forgetOpenPayouts(database: Database, refundId: string): Promise<void> {
  await guarded('forget payouts', () =>
    database.deleteFrom('payouts').where('refund_id', '=', refundId).where('state', '=', 'open').execute(),
  );
}

async function unbook(
  trx: Transaction<Tables>,
  { refundId, tenderId, orderId, minor }: Payout,
): Promise<void> {
  await trx
    .deleteFrom('refund_parts')
    .where('refund_id', '=', refundId)
    .where('tender_id', '=', tenderId)
    .execute();
  await trx
    .updateTable('order_tenders')
    .set({ refunded_here: sql`refunded_here - ${minor}` })
    .where('order_id', '=', orderId)
    .where('tender_id', '=', tenderId)
    .execute();
}

async function forgetIfNothingWent(trx: Transaction<Tables>, refundId: string): Promise<void> {
  const left = await trx
    .selectFrom('refund_parts')
    .select('minor')
    .where('refund_id', '=', refundId)
    .executeTakeFirst();
  if (left) return;
  await trx.deleteFrom('refunded_units').where('refund_id', '=', refundId).execute();
  await trx.deleteFrom('refunds').where('refund_id', '=', refundId).execute();
}
