/** The columns of a CSV file of orders: one row for each line of an order, the rows of an order one after another. */
export const csvColumns = {
  order_id: 'the order',
  currency: 'ISO 4217, for example USD',
  placed_at: 'ISO instant with its offset, 2026-11-02T09:30Z',
  delivered_at: 'the same; empty while it travels',
  customer_name: 'name',
  customer_email: 'e-mail address',
  delivery_address: 'where it was delivered, the lines of an envelope joined by ;; empty if not known',
  order_discount: 'taken off the order as a whole; empty for none',
  shipping: 'paid for the way to the customer; empty for none',
  payments: "in the order of charging: 'gift-card 50.00; card 263.90 refunded 10.00'",
  line_id: 'the line, within the order',
  sku: 'article number',
  title: 'what it is called',
  category: 'for example electronics',
  quantity: 'units',
  unit_price: 'of one unit, without tax: 149.00',
  line_discount: 'taken off this line; empty for none',
  tax: 'of the whole line; empty for none',
  final_sale: 'yes or no; empty for no',
  serials: 'one for each unit, joined by ;',
} as const;

export type CsvColumn = keyof typeof csvColumns;

/** Those of the order as a whole: told in its first row, empty or the same in the others. */
export const orderColumns = [
  'currency',
  'placed_at',
  'delivered_at',
  'customer_name',
  'customer_email',
  'delivery_address',
  'order_discount',
  'shipping',
  'payments',
] as const satisfies readonly CsvColumn[];

/** Those without which a file cannot be one of orders. */
export const neededColumns = [
  'order_id',
  'currency',
  'placed_at',
  'customer_name',
  'customer_email',
  'payments',
  'line_id',
  'sku',
  'title',
  'category',
  'quantity',
  'unit_price',
] as const satisfies readonly CsvColumn[];
