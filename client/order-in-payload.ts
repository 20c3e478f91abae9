import type { ContentStore } from '../activities/content/content-store.ts';
import { person } from '../activities/content/person.ts';
import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import type { CompensationPayloads } from '../machines/case/compensation-events.ts';
import { inWords } from '../machines/case/compensation.ts';
import type { CaseView } from '../machines/case/view.ts';
import { paidForUnits, type UnitRef } from '../machines/money/paid.ts';
import { policyOf } from '../policies/registry.ts';
import { ClientError } from './client-error.ts';
import { findOrder } from './find-order.ts';
import { orFail } from './map-failure.ts';
import { refsOf, unitsAsked } from './units-asked.ts';
import { propertyOf } from './unknown-value.ts';

export interface OrderSetup {
  readonly content: ContentStore;
  /** @throws ClientError `NoDatabase` */
  readonly orders: () => Pick<OrdersPort, 'find'>;
}

type Offer = CompensationPayloads['offerCompensation'];

/**
 * An offer of compensation whose order was looked at, because the case carries none: it is the customer's, and of a full refund the
 * pieces are named, are free, and what it is worth is what was really paid for them [SUP-COMP-2].
 *
 * @param view of the case
 * @throws ClientError `UnknownOrder` (there is none, or of another customer), `UnitTaken`, `InvalidInput` (a piece that the order has
 * not), `InvalidPayload` (another amount than was paid), `NoDatabase`, ServiceUnavailable
 */
export async function withOrder(
  { content, orders }: OrderSetup,
  offer: Offer,
  view: () => Promise<CaseView>,
): Promise<Offer> {
  const { order: orderId } = offer;
  if (orderId === undefined) return offer;
  const { caseId, customer, policy } = await view();
  const stored = await orFail(`case ${caseId}`, () => content.get(customer));
  const { email } = person.safeParse(propertyOf(stored, 'body')).data ?? {};
  if (email === undefined) {
    const text = `The case knows no e-mail address of the customer, by which order ${orderId} could be found to be theirs: add it first ('correctContact').`;
    throw new ClientError('InvalidPayload', text);
  }
  const found = await findOrder(orders(), { orderId, email, staff: true });
  const rule = policyOf(policy.id).compensation?.byCause[offer.cause]?.value;
  const offers = offer.remedy === undefined ? (rule?.offers ?? []) : [offer.remedy];
  return offers.includes('full-refund') ? wholeRefund(offer, found, caseId) : offer;
}

function wholeRefund(offer: Offer, found: FoundOrder, caseId: string): Offer {
  const { order } = found;
  const paid = paidForUnits(order);
  const free = paid.filter(({ lineId, unit }) => {
    const holder = found.taken.find((each) => each.lineId === lineId && each.unit === unit)?.caseId;
    return holder === undefined || holder === caseId;
  });
  const asked = (offer.units ?? free).map(({ lineId, unit }) => ({ lineId, units: [unit] }));
  const units = refsOf(unitsAsked(asked, found, caseId)).map(({ lineId, unit }) => ({ lineId, unit }));
  const strange = units.find((unit) => !free.some(isThis(unit)));
  if (strange || units.length === 0) {
    const named = strange ? `Piece ${strange.unit} of line ${strange.lineId}` : 'Everything';
    const text = `${named} of order ${order.orderId} is in another case or was paid back: leave it out, or pay it there.`;
    throw new ClientError('UnitTaken', text);
  }
  const goods = paid
    .filter((each) => units.some(isThis(each)))
    .reduce((sum, each) => sum + each.goods + each.tax, 0);
  const most = units.length === paid.length ? goods + order.shipping : goods;
  const { minor, currency } = offer.amount;
  if (currency === order.currency && (minor === goods || minor === most)) return { ...offer, units };
  const shipping =
    most === goods ? '' : `, or ${inWords({ minor: most, currency: order.currency })} with the shipping`;
  const text = `A full refund of ${units.length} ${units.length === 1 ? 'piece' : 'pieces'} of order ${order.orderId} is what was paid for them: ${inWords({ minor: goods, currency: order.currency })}${shipping}; got ${inWords(offer.amount)}. Correct the amount, or name other pieces as 'units'.`;
  throw new ClientError('InvalidPayload', text, {
    fields: [
      { path: ['amount'], message: `expected ${inWords({ minor: goods, currency: order.currency })}` },
    ],
  });
}

const isThis =
  (one: UnitRef) =>
  (other: UnitRef): boolean =>
    one.lineId === other.lineId && one.unit === other.unit;
