import { stripePayment } from '../../../activities/orders/stripe-payment.ts';
import type { ShopPayment, ShopRefund } from '../../../activities/orders/shop-books.ts';
import type { Tender } from '../../../machines/money/order.ts';

type Unspent = Omit<Tender, 'refunded'>;

/**
 * How an order was paid, by the payments that Shopify told of. What Stripe knows by its own id is paid back there; captures of one
 * authorization are one tender.
 */
export function tendersOfPayments(payments: readonly ShopPayment[]): readonly Unspent[] {
  const tenders = new Map<string, Unspent>();
  for (const payment of payments) {
    const tenderId = tenderIdOf(payment);
    const { charged, at } = tenders.get(tenderId) ?? { charged: 0, at: 0 };
    tenders.set(tenderId, {
      tenderId,
      kind: kindOf(payment.gateway),
      charged: charged + payment.minor,
      at: Math.max(at, payment.at),
    });
  }
  return [...tenders.values()].sort((a, b) => a.at - b.at);
}

/** How an order was paid when only the name of its gateway is known. */
export function tenderOfGateway(gateway: string, charged: number, at: number): Unspent {
  return { tenderId: gatewayTender(gateway), kind: kindOf(gateway), charged, at };
}

/**
 * What the shop itself paid back of each tender, minor units: to the payment that the refund names, else to its gateway's; what
 * neither tells, or what is more than was charged there, to the newest tender that has some left.
 */
export function paidBackByShop(
  tenders: readonly Pick<Tender, 'tenderId' | 'charged' | 'at'>[],
  refunds: readonly ShopRefund[],
  payments: readonly ShopPayment[],
): readonly { readonly tenderId: string; readonly minor: number }[] {
  const back = new Map(tenders.map(({ tenderId }) => [tenderId, 0]));
  const newest = tenders.toSorted((a, b) => b.at - a.at);
  for (const { payment: id, gateway = '', minor } of refunds.flatMap(({ parts }) => parts)) {
    const payment =
      payments.find((each) => each.id === id) ?? payments.find((each) => each.gateway === gateway);
    const meant = [...(payment ? [tenderIdOf(payment)] : []), gatewayTender(gateway)];
    let open = minor;
    for (const { tenderId, charged } of [
      ...newest.filter((tender) => meant.includes(tender.tenderId)),
      ...newest.filter((tender) => !meant.includes(tender.tenderId)),
    ]) {
      const before = back.get(tenderId) ?? 0;
      const part = Math.min(open, charged - before);
      back.set(tenderId, before + part);
      open -= part;
    }
  }
  return [...back].map(([tenderId, minor]) => ({ tenderId, minor }));
}

function tenderIdOf({ id, reference }: ShopPayment): string {
  return reference !== undefined && stripePayment.test(reference) ? reference : `shopify-${id}`;
}

function gatewayTender(gateway: string): string {
  return `shopify-${gateway}`.slice(0, 64);
}

function kindOf(gateway: string): Tender['kind'] {
  if (/gift.?card/i.test(gateway)) return 'gift-card';
  if (/store.?credit/i.test(gateway)) return 'store-credit';
  if (/bank|manual|invoice/i.test(gateway)) return 'bank-transfer';
  if (/cash/i.test(gateway)) return 'cash';
  return 'card';
}
