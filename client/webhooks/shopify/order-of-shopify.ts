import type { ShopOrder } from '../../../activities/orders/shop-order.ts';
import { minorUnits } from '../../../machines/money/minor-units.ts';
import { deliveryAddressOf } from './delivery-address.ts';
import type { ShopifyLine, ShopifyOrder } from './shopify-message.ts';

/** Why an order cannot be taken in as it was told. */
export interface Unusable {
  readonly because: string;
}

/** Shopify's order as ours. Amounts are the shop's currency; Shopify shares order discounts over the lines itself. */
export function orderOfShopify(told: ShopifyOrder): ShopOrder | Unusable {
  const minor = (amount: string): number => minorUnits(amount, told.currency);
  const sum = (amounts: readonly string[]): number => amounts.reduce((all, amount) => all + minor(amount), 0);
  const customer = customerOf(told);
  if (!customer) return { because: 'The order names no e-mail address: nobody could be answered.' };
  const gateways = [...new Set(told.payment_gateway_names)];
  if (gateways.length > 1) {
    return {
      because: `The order was paid in ${gateways.length} ways and the message does not say how much in each: import it with its tenders.`,
    };
  }
  const tax = (of: { readonly tax_lines: readonly { readonly price: string }[] }): number =>
    // Where prices hold their tax, it is paid back with them.
    told.taxes_included ? 0 : sum(of.tax_lines.map(({ price }) => price));
  const off = (of: ShopifyLine | ShopifyOrder['shipping_lines'][number]): number =>
    sum(of.discount_allocations.map(({ amount }) => amount));
  const placedAt = Date.parse(told.processed_at ?? told.created_at);
  const deliveredAt = deliveryOf(told);
  const refunded = sum(
    told.refunds.flatMap(({ transactions }) =>
      transactions
        .filter(({ kind, status }) => kind === 'refund' && status === 'success')
        .map(({ amount }) => amount),
    ),
  );
  const charged = minor(told.total_price) - minor(told.total_outstanding ?? '0');
  const gateway = gateways[0] ?? 'shopify';
  return {
    order: {
      orderId: told.name.replace(/^#/, ''),
      currency: told.currency,
      placedAt,
      ...(deliveredAt !== undefined && { deliveredAt }),
      lines: told.line_items.map((line) => ({
        lineId: lineIdOf(line),
        sku: (line.sku || lineIdOf(line)).slice(0, 64),
        title: (line.name || line.title || 'goods').slice(0, 200),
        category: (property(line, 'category') ?? (line.product_type || 'other')).slice(0, 64).toLowerCase(),
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
      tenders: [
        {
          tenderId: `shopify-${gateway}`.slice(0, 64),
          kind: kindOf(gateway),
          charged: Math.max(0, charged),
          refunded: Math.min(refunded, Math.max(0, charged)),
          at: placedAt,
        },
      ],
    },
    customer,
  };
}

function customerOf(told: ShopifyOrder): ShopOrder['customer'] | undefined {
  const email = told.email || told.contact_email || told.customer?.email;
  if (!email) return undefined;
  const { first_name: first, last_name: last } = told.customer ?? {};
  const own = [first, last].filter(Boolean).join(' ');
  const name = own || told.shipping_address?.name || told.billing_address?.name || email;
  const address = deliveryAddressOf(told);
  return { name: name.slice(0, 200), email, ...(address !== undefined && { address }) };
}

/** When the last parcel came; undefined while one is on its way or the carrier does not tell. */
function deliveryOf({ fulfillments, fulfillment_status: status }: ShopifyOrder): number | undefined {
  if (status !== 'fulfilled' || fulfillments.length === 0) return undefined;
  if (fulfillments.some(({ shipment_status: each }) => each !== 'delivered')) return undefined;
  return Math.max(...fulfillments.map(({ updated_at: at }) => Date.parse(at)));
}

function lineIdOf({ id, admin_graphql_api_id: gid }: ShopifyLine): string {
  return /\/(\d+)$/.exec(gid ?? '')?.[1] ?? String(id);
}

/** A property of the line that the shop's theme gives, `_category` or `category`: the message has no product. */
function property(line: ShopifyLine, name: string): string | undefined {
  const found = line.properties.find((each) => each.name === name || each.name === `_${name}`);
  return typeof found?.value === 'string' && found.value !== '' ? found.value : undefined;
}

function kindOf(gateway: string): ShopOrder['order']['tenders'][number]['kind'] {
  if (/gift.?card/i.test(gateway)) return 'gift-card';
  if (/store.?credit/i.test(gateway)) return 'store-credit';
  if (/bank|manual|invoice/i.test(gateway)) return 'bank-transfer';
  if (/cash/i.test(gateway)) return 'cash';
  return 'card';
}
