import { z } from 'zod';

const money = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/);
const instant = z.iso.datetime({ offset: true });
const priced = z.array(z.object({ price: money }));
const allocations = z.array(z.object({ amount: money })).default([]);

const line = z.object({
  id: z.number(),
  /** `gid://shopify/LineItem/<id>`: the number itself may be too large for JSON's numbers. */
  admin_graphql_api_id: z.string().optional(),
  title: z.string().nullish(),
  name: z.string().nullish(),
  sku: z.string().nullish(),
  product_type: z.string().nullish(),
  quantity: z.int().positive(),
  price: money,
  tax_lines: priced.default([]),
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

const transaction = z.object({
  kind: z.string(),
  status: z.string(),
  amount: money,
  gateway: z.string().nullish(),
});

/** The part of Shopify's Order that goods and money need (shopify.dev/docs/api/webhooks, orders/create and orders/updated). */
export const shopifyOrder = z.object({
  name: z.string().min(1).max(60),
  created_at: instant,
  processed_at: instant.nullish(),
  updated_at: instant,
  currency: z.string().regex(/^[A-Z]{3}$/),
  taxes_included: z.boolean().default(false),
  total_price: money,
  total_outstanding: money.nullish(),
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
    .array(z.object({ price: money, discount_allocations: allocations, tax_lines: priced.default([]) }))
    .default([]),
  fulfillments: z.array(z.object({ shipment_status: z.string().nullish(), updated_at: instant })).default([]),
  fulfillment_status: z.string().nullish(),
  refunds: z.array(z.object({ transactions: z.array(transaction).default([]) })).default([]),
});

export type ShopifyOrder = z.infer<typeof shopifyOrder>;
export type ShopifyLine = z.infer<typeof line>;
