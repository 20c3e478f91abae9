import { sql, type Transaction } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { Tables } from '../database/tables.ts';
import { EffectError } from '../effect-error.ts';
import { fingerprint } from '../effects/fingerprint.ts';
import { readableId } from '../effects/readable-id.ts';
import { reserveUnits } from '../orders/reserve-units.ts';
import { recordSent } from '../orders/record-sent.ts';
import { UnitTaken } from '../orders/unit-taken.ts';
import type { Item, ReplacementAnswer, ReplacementOrder } from './fulfilment-port.ts';
import { OutOfStock } from './out-of-stock.ts';
import { replacementObjection } from './replacement-objection.ts';

/** A replacement in our own books. */
export interface BookedReplacement {
  readonly replacementId: string;
  readonly caseId: string;
  readonly orderId: string;
  readonly items: readonly Item[];
  /** open: nobody knows yet whether the shop has it. */
  readonly state: 'open' | 'sent';
  readonly shipment: string | null;
}

type Refusal = Extract<ReplacementAnswer, { accepted: false }>;

/**
 * Enters a replacement in our own books, with the order locked: its units belong to the case and to this replacement from
 * then on. What is there answers every retry; one of the same case for the same goods that is still open is taken up again
 * under its own id, since the shop may have it.
 *
 * @param also what is done with a fresh entry; an OutOfStock that it throws is a refusal
 * @throws EffectError `EffectIdReused`, `DatabaseUnavailable`
 */
export function bookReplacement(
  database: Database,
  order: ReplacementOrder,
  state: 'open' | 'sent',
  also: (trx: Transaction<Tables>) => Promise<void> = () => Promise.resolve(),
): Promise<BookedReplacement | Refusal> {
  return guarded('book a replacement', async () => {
    try {
      return await database.transaction().execute((trx) => book(trx, order, state, also));
    } catch (error) {
      // Thrown so that the transaction is undone; for the case it is a refusal.
      if (error instanceof OutOfStock) return error.refusal;
      if (error instanceof UnitTaken) return { accepted: false, reason: error.message };
      if (error instanceof EffectError && /^Unknown(Order|Unit)$/.test(error.type)) {
        return { accepted: false, reason: error.message };
      }
      throw error;
    }
  });
}

async function book(
  trx: Transaction<Tables>,
  order: ReplacementOrder,
  state: 'open' | 'sent',
  also: (trx: Transaction<Tables>) => Promise<void>,
): Promise<BookedReplacement | Refusal> {
  const { effectId, caseId, orderId, units, items } = order;
  const replacementId = readableId('rp', 'replacement', effectId);
  const asked = fingerprint([caseId, orderId, units, items]);
  await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
  const known = await trx
    .selectFrom('replacements')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('effect_id', '=', effectId),
        eb.and([eb('case_id', '=', caseId), eb('fingerprint', '=', asked), eb('state', '=', 'open')]),
      ]),
    )
    .executeTakeFirst();
  if (known) {
    if (known.fingerprint !== asked) return sentOtherwise(effectId);
    await trx
      .updateTable('replacements')
      .set({ effect_id: effectId })
      .where('replacement_id', '=', known.replacement_id)
      .execute();
    return booked(known);
  }
  const reason = await replacementObjection(trx, order);
  if (reason !== undefined) return { accepted: false, reason };
  await reserveUnits(trx, caseId, orderId, units);
  await also(trx);
  await trx
    .insertInto('replacements')
    .values({
      replacement_id: replacementId,
      effect_id: effectId,
      case_id: caseId,
      order_id: orderId,
      fingerprint: asked,
      items: JSON.stringify(items),
      state,
    })
    .execute();
  await trx
    .insertInto('replaced_units')
    .values(
      units.map(({ lineId, unit }) => ({
        order_id: orderId,
        line_id: lineId,
        unit,
        replacement_id: replacementId,
      })),
    )
    .execute();
  if (state === 'sent') await recordSent(trx, { replacementId, orderId, units, items });
  return { replacementId, caseId, orderId, items, state, shipment: null };
}

/**
 * The shop has it: what it sent is recorded with the order, once.
 *
 * @param units what it replaces, in the order in which the shop was asked: `serials` are in it too
 */
export async function replacementSent(
  database: Database,
  { replacementId, orderId, items }: BookedReplacement,
  units: readonly UnitRef[],
  { reference: shipment, serials }: { readonly reference: string; readonly serials?: readonly string[] },
): Promise<void> {
  await guarded('record a replacement', () =>
    database.transaction().execute(async (trx) => {
      await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
      const { numUpdatedRows } = await trx
        .updateTable('replacements')
        .set({ state: 'sent', shipment })
        .where('replacement_id', '=', replacementId)
        .where('state', '=', 'open')
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await recordSent(trx, { replacementId, orderId, units, items, ...(serials && { serials }) });
    }),
  );
}

/** The shop never took it: it leaves the books, so that it can be asked for anew. */
export async function forgetReplacement(database: Database, replacementId: string): Promise<void> {
  await guarded('forget a replacement', () =>
    database.deleteFrom('replacements').where('replacement_id', '=', replacementId).execute(),
  );
}

function booked(row: {
  readonly replacement_id: string;
  readonly case_id: string;
  readonly order_id: string;
  readonly items: readonly Item[];
  readonly state: BookedReplacement['state'];
  readonly shipment: string | null;
}): BookedReplacement {
  const { replacement_id: replacementId, case_id: caseId, order_id: orderId, items, state, shipment } = row;
  return { replacementId, caseId, orderId, items, state, shipment };
}

function sentOtherwise(effectId: string): never {
  const text = `The effect ${effectId} has sent something else before. An effect id belongs to one effect: find what issues it twice.`;
  throw new EffectError('EffectIdReused', text, { retryable: false });
}
