import { shopifyOrder } from './shopify-order.ts';

const {
  id: orderId,
  line_items: [headphones],
} = shopifyOrder();

/** A transaction as Shopify's documentation shows one (order_transactions/create), cut to what is read of it. */
export const transaction = (over: object = {}) => ({
  id: 389404469,
  order_id: orderId,
  kind: 'capture',
  gateway: 'shopify_payments',
  status: 'success',
  authorization: 'authorization-key',
  parent_id: 801038806,
  processed_at: '2026-10-02T10:00:05-04:00',
  amount: '315.32',
  currency: 'USD',
  test: false,
  ...over,
});

/** A refund as Shopify's documentation shows one (refunds/create): one pair of headphones. */
export const refund = (over: object = {}) => ({
  id: 890088186047892,
  order_id: orderId,
  refund_line_items: [
    {
      id: 487817672276298,
      line_item_id: headphones?.id,
      quantity: 1,
      restock_type: 'return',
      line_item: { id: headphones?.id, admin_graphql_api_id: headphones?.admin_graphql_api_id },
    },
  ],
  transactions: [
    {
      id: 179259969,
      order_id: orderId,
      kind: 'refund',
      status: 'success',
      gateway: 'shopify_payments',
      parent_id: 389404469,
      amount: '152.64',
      currency: 'USD',
    },
  ],
  order_adjustments: [],
  ...over,
});
