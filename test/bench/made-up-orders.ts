import { Client } from 'pg';

const portion = 50_000;

/**
 * Adds made-up orders `B-<from>` to `B-<to>` to a migrated database, each of one line of three pieces and one card, of yesterday.
 *
 * @param now epoch ms
 */
export async function fillWithMadeUpOrders(
  databaseUrl: string,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
  say: (text: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (let first = from; first <= to; first += portion) {
    const last = Math.min(to, first + portion - 1);
    for (const statement of statements)
      await client.query(statement, statement.includes('$3') ? [first, last, now] : [first, last]);
    say(`filling: ${last} orders of ${to}`);
  }
  await client.query('vacuum analyze');
  await client.end();
}

/** The e-mail address of the customer of an order. */
export const emailOf = (order: number): string => `jane${order}@example.com`;

const statements = [
  `insert into orders (order_id, currency, placed_at, discount, shipping)
   select 'B-' || i, 'USD', $3::bigint - 86400000, 0, 500 from generate_series($1::int, $2::int) as i`,
  `insert into order_customers (order_id, name, email)
   select 'B-' || i, 'Jane Miller' || i, 'jane' || i || '@example.com' from generate_series($1::int, $2::int) as i`,
  `insert into order_lines (order_id, line_id, position, sku, title, category, quantity, unit_price, discount, tax, final_sale)
   select 'B-' || i, '1', 0, 'SKU-' || i % 500, 'Lamp', 'electronics', 3, 4000, 0, 720, false
   from generate_series($1::int, $2::int) as i`,
  `insert into order_tenders (order_id, tender_id, position, kind, charged, refunded_elsewhere, at)
   select 'B-' || i, 't-' || i, 0, 'card', 13220, 0, $3::bigint - 86400000 from generate_series($1::int, $2::int) as i`,
];
