import type { ShopFacts } from '../../../activities/orders/shop-books.ts';
import type { ShopOrder } from '../../../activities/orders/shop-order.ts';
import { oneLine } from '../../../activities/texts/one-line.ts';
import { minorUnits } from '../../../machines/money/minor-units.ts';
import { deliveryAddressOf } from './delivery-address.ts';
import { goneOfShopify } from './gone-of-shopify.ts';
import { lineIdOf } from './line-id.ts';
import type { ShopifyLine, ShopifyOrder } from './shopify-message.ts';
import { paidBackByShop, tenderOfGateway, tendersOfPayments } from './tenders-of-shopify.ts';

/** Why an order cannot be taken in as it was told. */
export interface Unusable {
  readonly because: string;
}

/**
 * Shopify's order as ours. Amounts are the shop's currency; Shopify shares order discounts over the lines itself.
 *
 * @param facts what was told of its payments and refunds; the order itself names only the ways of paying
 */
export function orderOfShopify(told: ShopifyOrder, facts: ShopFacts): ShopOrder | Unusable {
  const minor = (amount: string): number => minorUnits(amount, told.currency);
  const sum = (amounts: readonly string[]): number => amounts.reduce((all, amount) => all + minor(amount), 0);
  const customer = customerOf(told);
  if (!customer) return { because: 'The order names no e-mail address: nobody could be answered.' };
  const tax = (of: { readonly tax_lines: readonly { readonly price: string }[] }): number =>
    // Where prices hold their tax, it is paid back with them.
    told.taxes_included ? 0 : sum(of.tax_lines.map(({ price }) => price));
  const off = (of: ShopifyLine | ShopifyOrder['shipping_lines'][number]): number =>
    sum(of.discount_allocations.map(({ amount }) => amount));
  const tenders = tendersOf(told, facts);
  if ('because' in tenders) return tenders;
  const paidBack = new Map(
    paidBackByShop(tenders, facts.refunds, facts.payments).map((each) => [each.tenderId, each.minor]),
  );
  const deliveredAt = deliveryOf(told);
  const lines = told.line_items.filter(({ quantity }) => quantity > 0);
  return {
    order: {
      orderId: told.name.replace(/^#/, ''),
      currency: told.currency,
      placedAt: placedAtOf(told),
      ...(deliveredAt !== undefined && { deliveredAt }),
      lines: lines.map((line) => ({
        lineId: lineIdOf(line),
        sku: (oneLine(line.sku ?? '') || lineIdOf(line)).slice(0, 64),
        title: (oneLine(line.name || line.title || '') || 'goods').slice(0, 200),
        category: (oneLine(property(line, 'category') ?? line.product_type ?? '') || 'other')
          .slice(0, 64)
          .toLowerCase(),
        quantity: line.quantity,
        unitPrice: minor(line.price),
        discount: off(line),
        tax: tax(line),
        finalSale: /^(yes|true|1)$/i.test(property(line, 'final_sale') ?? ''),
        serials: [],
      })),
      discount: 0,
      shipping: told.shipping_lines.reduce(
        (all, line) => all + Math.max(0, minor(line.price) - off(line)) + tax(line),
        0,
      ),
      tenders: tenders.map((tender) => ({ ...tender, refunded: paidBack.get(tender.tenderId) ?? 0 })),
    },
    customer,
    gone: [...goneOfShopify(told, facts.refunds)],
  };
}

/** By its payments when those told make up what was paid; else by the one gateway that the order names. */
function tendersOf(told: ShopifyOrder, { payments, refunds }: ShopFacts) {
  const charged = chargedOf(told, refunds);
  const own = payments.filter(({ currency }) => currency === told.currency);
  if (own.length > 0 && own.reduce((all, payment) => all + payment.minor, 0) === charged) {
    return tendersOfPayments(own);
  }
  const gateways = [...new Set(told.payment_gateway_names)];
  if (gateways.length > 1) {
    const because = `The order was paid in ${gateways.length} ways and not all of its payments were told: let Shopify tell them (order_transactions/create), or import it with its tenders.`;
    return { because };
  }
  return [tenderOfGateway(gateways[0] ?? 'shopify', charged, placedAtOf(told))];
}

/** What was taken for the order, whatever was paid back of it since; nothing while it is only authorized. */
function chargedOf(told: ShopifyOrder, refunds: ShopFacts['refunds']): number {
  if (['pending', 'authorized', 'voided', 'expired'].includes(told.financial_status ?? '')) return 0;
  const minor = (amount: string): number =>
    amount.startsWith('-') ? -minorUnits(amount.slice(1), told.currency) : minorUnits(amount, told.currency);
  const outstanding = minor(told.total_outstanding ?? '0');
  const back = refunds.flatMap(({ parts }) => parts).reduce((all, part) => all + part.minor, 0);
  const { current_total_price: current } = told;
  return Math.max(
    0,
    current ? minor(current) - outstanding + back : minor(told.total_price) - Math.max(0, outstanding),
  );
}

function placedAtOf({ processed_at: processed, created_at: created }: ShopifyOrder): number {
  return Date.parse(processed ?? created);
}

function customerOf(told: ShopifyOrder): ShopOrder['customer'] | undefined {
  const email = told.email || told.contact_email || told.customer?.email;
  if (!email) return undefined;
  const { first_name: first, last_name: last } = told.customer ?? {};
  const own = [first, last].filter(Boolean).join(' ');
  const name = own || told.shipping_address?.name || told.billing_address?.name || email;
  const address = deliveryAddressOf(told);
  return { name: oneLine(name).slice(0, 200) || email, email, ...(address !== undefined && { address }) };
}

/** When the last parcel came; undefined while one is on its way or the carrier does not tell. */
function deliveryOf({ fulfillments, fulfillment_status: status }: ShopifyOrder): number | undefined {
  if (status !== 'fulfilled' || fulfillments.length === 0) return undefined;
  if (fulfillments.some(({ shipment_status: each }) => each !== 'delivered')) return undefined;
  return Math.max(...fulfillments.map(({ updated_at: at }) => Date.parse(at)));
}

/** A property of the line that the shop's theme gives, `_category` or `category`: the message has no product. */
function property(line: ShopifyLine, name: string): string | undefined {
  const found = line.properties.find((each) => each.name === name || each.name === `_${name}`);
  return typeof found?.value === 'string' && found.value !== '' ? found.value : undefined;
}
