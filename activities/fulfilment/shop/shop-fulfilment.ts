import type { Database } from '../../database/connect.ts';
import type { FulfilmentPort, ReplacementAnswer, ReplacementOrder } from '../fulfilment-port.ts';
import { bookReplacement, forgetReplacement, replacementSent } from '../replacement-books.ts';
import { askShop, type ShopSettings } from './ask-shop.ts';

/**
 * Sending by the shop itself: it is asked by a signed webhook and answers with the id of its shipment or order
 * (docs/ports.md). Our books come first, so that a unit that is replaced is not paid back too; what the shop refuses
 * leaves them again. Every retry has the same `webhook-id`, by which the shop knows what it did already.
 */
export function shopFulfilment(database: Database, settings: ShopSettings): FulfilmentPort {
  async function send(order: ReplacementOrder): Promise<ReplacementAnswer> {
    const entry = await bookReplacement(database, order, 'open');
    if ('accepted' in entry) return entry;
    const { replacementId, state, shipment: known } = entry;
    if (state === 'sent')
      return { accepted: true, replacementId, ...(known !== null && { shipment: known }) };
    const { caseId, orderId, units, items, customer } = order;
    const data = { replacement: replacementId, case: caseId, order: orderId, units, items, customer };
    const answer = await askShop(settings, replacementId, { type: 'replacement.requested', data });
    if (answer.kind === 'refused') {
      await forgetReplacement(database, replacementId);
      const { reason, outOfStock } = answer;
      return { accepted: false, reason, ...(outOfStock && { outOfStock }) };
    }
    await replacementSent(database, entry, units, answer);
    return { accepted: true, replacementId, shipment: answer.reference };
  }

  return { send };
}
