import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { Tables } from '../database/tables.ts';
import { EffectError } from '../effect-error.ts';
import { fingerprint } from '../effects/fingerprint.ts';
import { readableId } from '../effects/readable-id.ts';
import { reserveUnits } from '../orders/reserve-units.ts';
import { countOnce, takeOverTold } from '../orders/told-both.ts';
import { UnitTaken } from '../orders/unit-taken.ts';
import type { TenderRefund } from '../../machines/money/tenders.ts';
import type { RefundOrder } from './payments-port.ts';
import { reopenPayouts } from './payouts.ts';
import { askedMinor, bookedMinor, partsOf } from './refund-parts.ts';
import { objectionTo } from './refund-objection.ts';

/** `fresh` when it was booked now; an entry that is there answers every retry, under the effect that it was booked or taken up for. */
export type Booking =
  | {
      readonly accepted: true;
      readonly refundId: string;
      readonly effectId: string;
      /** What the entry stands for, minor units. */
      readonly minor: number;
      readonly fresh: boolean;
    }
  | { readonly accepted: false; readonly reason: string };

/** What is written with a fresh entry, in its transaction. */
type Also = (trx: Transaction<Tables>, refundId: string, parts: readonly TenderRefund[]) => Promise<void>;

/**
 * Enters a refund in our own books. One transaction looks at what is left and writes the entry, with the order locked, so
 * that two refunds at once are one after the other. An entry of the same case for the same units and money answers whoever
 * asks again under another effect: one that was given up may have been paid, and a person who retries it finds it.
 *
 * @param also what is written with a fresh entry; an EffectError `TenderUnpayable` that it throws is a refusal
 * @param as an entry answers only for what it gave
 * @throws EffectError `EffectIdReused`, `DatabaseUnavailable`
 */
export function bookRefund(
  database: Database,
  order: RefundOrder,
  also: Also = () => Promise.resolve(),
  as: 'money' | 'credit' = 'money',
): Promise<Booking> {
  return guarded('book a refund', async () => {
    try {
      return await database.transaction().execute((trx) => book(trx, order, also, as));
    } catch (error) {
      // Thrown so that the transaction is undone; for the case it is a refusal.
      if (error instanceof UnitTaken) return { accepted: false, reason: error.message };
      if (
        error instanceof EffectError &&
        /^(Unknown(Order|Unit)|TenderUnpayable|RefundRefused)$/.test(error.type)
      ) {
        return { accepted: false, reason: error.message };
      }
      throw error;
    }
  });
}

async function book(
  trx: Transaction<Tables>,
  order: RefundOrder,
  also: Also,
  as: 'money' | 'credit',
): Promise<Booking> {
  const { effectId, caseId, orderId, units, currency, purpose, otherwise } = order;
  const refundId = readableId('rf', 'refund', effectId);
  const asked = fingerprint([caseId, orderId, units, order.parts, currency, ...(purpose ? [purpose] : [])]);
  await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
  const entry = await entryOf(trx, order, as, asked);
  if (entry) {
    if (entry.fingerprint !== asked) bookedOtherwise(effectId);
    return { accepted: true, fresh: false, ...(await standing(trx, entry, effectId)) };
  }

  const told = otherwise === true && units.length > 0 && (await takeOverTold(trx, orderId, units));
  if (told) await countOnce(trx, orderId, askedMinor(order.parts));
  const parts = await partsOf(trx, orderId, order.parts);
  const reason = await objectionTo(trx, order, parts);
  if (reason !== undefined) throw new EffectError('RefundRefused', reason, { retryable: false });
  // A unit that is paid back belongs to the case that paid it, for ever.
  await reserveUnits(trx, caseId, orderId, units);
  await trx
    .insertInto('refunds')
    .values({
      refund_id: refundId,
      effect_id: effectId,
      case_id: caseId,
      order_id: orderId,
      currency,
      fingerprint: asked,
      purpose: purpose ?? null,
      otherwise: otherwise === true,
      told,
    })
    .execute();
  for (const { tenderId, minor } of parts) {
    await trx
      .insertInto('refund_parts')
      .values({ refund_id: refundId, order_id: orderId, tender_id: tenderId, minor })
      .execute();
    await trx
      .updateTable('order_tenders')
      .set({ refunded_here: sql`refunded_here + ${minor}` })
      .where('order_id', '=', orderId)
      .where('tender_id', '=', tenderId)
      .execute();
  }
  if (units.length > 0) {
    await trx
      .insertInto('refunded_units')
      .values(
        units.map(({ lineId, unit }) => ({
          order_id: orderId,
          line_id: lineId,
          unit,
          refund_id: refundId,
        })),
      )
      .execute();
  }
  await also(trx, refundId, parts);
  const minor = parts.reduce((sum, part) => sum + part.minor, 0);
  return { accepted: true, refundId, effectId, minor, fresh: true };
}

/** What was entered before for this order: under its effect, for its purpose, or for its units. */
function entryOf(
  trx: Transaction<Tables>,
  { effectId, caseId, units, purpose }: RefundOrder,
  as: 'money' | 'credit',
  asked: string,
) {
  return trx
    .selectFrom('refunds')
    .leftJoin('store_credits', 'store_credits.refund_id', 'refunds.refund_id')
    .select(['refunds.refund_id', 'refunds.effect_id', 'refunds.fingerprint'])
    .where((eb) =>
      eb.or([
        eb('refunds.effect_id', '=', effectId),
        ...(purpose === undefined
          ? []
          : [eb.and([eb('refunds.case_id', '=', caseId), eb('refunds.purpose', '=', purpose)])]),
        ...(units.length === 0
          ? []
          : [
              eb.and([
                eb('refunds.case_id', '=', caseId),
                eb('refunds.fingerprint', '=', asked),
                eb('store_credits.code', as === 'credit' ? 'is not' : 'is', null),
              ]),
            ]),
      ]),
    )
    .executeTakeFirst();
}

/** An entry that is there, with what of it did not go taken up again for another effect: that one answers for it from then on. */
async function standing(
  trx: Transaction<Tables>,
  { refund_id: refundId, effect_id: before }: { readonly refund_id: string; readonly effect_id: string },
  effectId: string,
): Promise<Pick<Extract<Booking, { accepted: true }>, 'refundId' | 'effectId' | 'minor'>> {
  const again = before !== effectId && (await reopenPayouts(trx, refundId));
  if (again) {
    await trx.updateTable('refunds').set({ effect_id: effectId }).where('refund_id', '=', refundId).execute();
  }
  const minor = await bookedMinor(trx, refundId);
  return { refundId, effectId: again ? effectId : before, minor };
}

function bookedOtherwise(effectId: string): never {
  const text = `The effect ${effectId} has paid back something else before. An effect id belongs to one effect: find what issues it twice.`;
  throw new EffectError('EffectIdReused', text, { retryable: false });
}
