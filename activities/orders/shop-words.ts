import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** How new the word of a shop is: webhooks come late and out of order. Table `shop_words`. */
export interface ShopWords {
  /** False when a newer word is known. The same word again is fine. */
  isNewest(orderId: string, updatedAt: number): Promise<boolean>;
}

export function shopWords(database: Database): ShopWords {
  return {
    isNewest: (orderId, updatedAt) =>
      guarded("compare a shop's words", async () => {
        const { rows } = await sql`
          insert into shop_words as w (order_id, updated_at) values (${orderId}, ${updatedAt})
          on conflict (order_id) do update set updated_at = excluded.updated_at
          where w.updated_at <= excluded.updated_at
          returning 1`.execute(database);
        return rows.length > 0;
      }),
  };
}
