import { z } from 'zod';

const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/);
const instant = z.iso.datetime({ offset: true });
const priced = z.array(z.object({ price: amount })).default([]);
const allocations = z.array(z.object({ amount })).default([]);
/** Shopify's own ids: numbers in most messages, texts in some. */
const id = z.union([z.number(), z.string().min(1).max(40)]).transform(String);

const lineName = {
  id,
  /** `gid://shopify/LineItem/<id>`: the number itself may be too large for JSON's numbers. */
  admin_graphql_api_id: z.string().optional(),
};

const line = z.object({
  ...lineName,
  title: z.string().nullish(),
  name: z.string().nullish(),
  sku: z.string().nullish(),
  product_type: z.string().nullish(),
  /** What was ordered, also what was taken out since: that is the difference to `current_quantity`. */
  quantity: z.int().nonnegative(),
  current_quantity: z.int().nonnegative().nullish(),
  price: amount,
  tax_lines: priced,
  discount_allocations: allocations,
  properties: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** MailingAddress; the field's own name of each part (shopify.dev/docs/api/admin-rest, Order, shipping_address). */
const address = z.object({
  name: z.string().nullish(),
  company: z.string().nullish(),
  address1: z.string().nullish(),
  address2: z.string().nullish(),
  city: z.string().nullish(),
  province_code: z.string().nullish(),
  zip: z.string().nullish(),
  country_code: z.string().nullish(),
});

/** Transaction (shopify.dev/docs/api/admin-rest, Transaction; webhook order_transactions/create). */
export const shopifyTransaction = z.object({
  id,
  order_id: id,
  kind: z.string(),
  status: z.string(),
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  gateway: z.string().nullish(),
  /** The transaction that this one follows: of a refund, what it goes back to. */
  parent_id: id.nullish(),
  /** How the gateway knows it. */
  authorization: z.string().nullish(),
  created_at: instant.nullish(),
  processed_at: instant.nullish(),
});

const refundTransaction = shopifyTransaction.partial({ id: true, order_id: true, currency: true });

/** Refund (shopify.dev/docs/api/admin-rest, Refund; webhook refunds/create). */
export const shopifyRefund = z.object({
  id,
  order_id: id,
  refund_line_items: z
    .array(
      z.object({
        line_item_id: id,
        quantity: z.int().nonnegative(),
        line_item: z.object(lineName).nullish(),
      }),
    )
    .default([]),
  transactions: z.array(refundTransaction).default([]),
});

/** The part of Shopify's Order that goods and money need (shopify.dev/docs/api/webhooks, orders/create, orders/updated, orders/cancelled). */
export const shopifyOrder = z.object({
  id,
  name: z.string().min(1).max(60),
  created_at: instant,
  processed_at: instant.nullish(),
  updated_at: instant,
  cancelled_at: instant.nullish(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  taxes_included: z.boolean().default(false),
  total_price: amount,
  /** After edits and refunds. */
  current_total_price: amount.nullish(),
  /** Below zero where more was paid than the order costs now. */
  total_outstanding: z
    .string()
    .regex(/^-?\d{1,12}(\.\d{1,4})?$/)
    .nullish(),
  financial_status: z.string().nullish(),
  payment_gateway_names: z.array(z.string()).default([]),
  email: z.string().nullish(),
  contact_email: z.string().nullish(),
  customer: z
    .object({
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      email: z.string().nullish(),
    })
    .nullish(),
  shipping_address: address.nullish(),
  billing_address: z.object({ name: z.string().nullish() }).nullish(),
  line_items: z.array(line).min(1),
  shipping_lines: z
    .array(z.object({ price: amount, discount_allocations: allocations, tax_lines: priced }))
    .default([]),
  fulfillments: z.array(z.object({ shipment_status: z.string().nullish(), updated_at: instant })).default([]),
  fulfillment_status: z.string().nullish(),
  refunds: z.array(shopifyRefund.partial({ order_id: true })).default([]),
});

export type ShopifyOrder = z.infer<typeof shopifyOrder>;
export type ShopifyLine = z.infer<typeof line>;
export type ShopifyRefund = z.infer<typeof shopifyOrder>['refunds'][number];
export type ShopifyTransaction = z.infer<typeof shopifyTransaction>;
