import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

const id = z.string().min(1).max(64);
const minor = z.int().nonnegative();

/** Money that a shop took for an order, in its own words: by which transaction, and how the payment service knows it. */
export const shopPayment = z.strictObject({
  kind: z.literal('payment'),
  id,
  gateway: z.string().max(64),
  currency: z.string(),
  minor,
  at: z.int().nonnegative(),
  reference: z.string().max(200).optional(),
});

/** What a shop paid back of an order itself, and for which goods. */
export const shopRefund = z.strictObject({
  kind: z.literal('refund'),
  id,
  pieces: z.array(z.strictObject({ lineId: id, quantity: z.int().nonnegative() })),
  /** `payment` is the id of the payment that it goes back to. */
  parts: z.array(z.strictObject({ payment: id.optional(), gateway: z.string().max(64).optional(), minor })),
});

export type ShopPayment = z.infer<typeof shopPayment>;
export type ShopRefund = z.infer<typeof shopRefund>;

/** What a shop told of an order beside the order itself. */
export interface ShopFacts {
  readonly payments: readonly ShopPayment[];
  readonly refunds: readonly ShopRefund[];
}

/** What a shop tells by webhook, which comes late, twice and out of order: each fact is kept once by the shop's own id. */
export interface ShopBooks {
  /**
   * False when a newer word of the order is known. The same word again is fine.
   *
   * @param shopOrder the shop's own id of it, by which its payments and refunds name it
   */
  isNewest(orderId: string, updatedAt: number, shopOrder: string): Promise<boolean>;
  /** Our number of an order that the shop told of. */
  orderOf(shopOrder: string): Promise<string | undefined>;
  /** Keeps payments and refunds; one that is known is brought up to date. */
  note(shopOrder: string, facts: readonly (ShopPayment | ShopRefund)[]): Promise<void>;
  factsOf(shopOrder: string): Promise<ShopFacts>;
}

/** Tables `shop_words` and `shop_facts`. */
export function shopBooks(database: Database): ShopBooks {
  return {
    isNewest: (orderId, updatedAt, shopOrder) =>
      guarded("compare a shop's words", async () => {
        const { rows } = await sql`
          insert into shop_words as w (order_id, updated_at, shop_order) values (${orderId}, ${updatedAt}, ${shopOrder})
          on conflict (order_id) do update set updated_at = excluded.updated_at, shop_order = excluded.shop_order
          where w.updated_at <= excluded.updated_at
          returning 1`.execute(database);
        return rows.length > 0;
      }),
    orderOf: (shopOrder) =>
      guarded("find a shop's order", async () => {
        const { rows } = await sql<{ order_id: string }>`
          select order_id from shop_words where shop_order = ${shopOrder} limit 1`.execute(database);
        return rows[0]?.order_id;
      }),
    note: async (shopOrder, facts) => {
      if (facts.length === 0) return;
      await guarded("keep a shop's words", () =>
        sql`
          insert into shop_facts (kind, fact_id, shop_order, fact)
          select fact->>'kind', fact->>'id', ${shopOrder}, fact
          from jsonb_array_elements(${JSON.stringify(facts)}::jsonb) as fact
          on conflict (kind, fact_id) do update set fact = excluded.fact`.execute(database),
      );
    },
    factsOf: (shopOrder) =>
      guarded("read a shop's words", async () => {
        const { rows } = await sql<{ fact: unknown }>`
          select fact from shop_facts where shop_order = ${shopOrder} order by fact_id`.execute(database);
        const facts = rows.map(({ fact }) => z.union([shopPayment, shopRefund]).parse(fact));
        return {
          payments: facts.filter((fact) => fact.kind === 'payment'),
          refunds: facts.filter((fact) => fact.kind === 'refund'),
        };
      }),
  };
}
