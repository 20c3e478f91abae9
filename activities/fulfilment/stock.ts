import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { FulfilmentPort, Item } from './fulfilment-port.ts';
import { OutOfStock } from './out-of-stock.ts';
import { bookReplacement } from './replacement-books.ts';

/** What a customer pays for an article, tax included, so that goods can be exchanged for it. */
export interface ArticlePrice {
  readonly title: string;
  /** Minor units. */
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** So many pieces of an article lie there; its price where it is known. */
export interface OnHand extends Partial<ArticlePrice> {
  readonly sku: string;
  readonly onHand: number;
}

/** The stock in PostgreSQL, table `stock`. */
export interface Stock {
  list(): Promise<readonly OnHand[]>;
  find(sku: string): Promise<OnHand | undefined>;
  /** @param article left out: what is known of its price stays */
  set(sku: string, onHand: number, article?: ArticlePrice): Promise<void>;
}

export function stockOf(database: Database): Stock {
  const rows = () => database.selectFrom('stock').selectAll().orderBy('sku');
  return {
    list: async () => (await guarded('read the stock', () => rows().execute())).map(known),
    find: async (sku) => {
      const row = await guarded('read the stock', () => rows().where('sku', '=', sku).executeTakeFirst());
      return row && known(row);
    },
    set: async (sku, onHand, article) => {
      const facts = { on_hand: onHand, ...article };
      await guarded('set the stock', () =>
        database
          .insertInto('stock')
          .values({ sku, ...facts })
          .onConflict((oc) => oc.column('sku').doUpdateSet(facts))
          .execute(),
      );
    },
  };
}

function known({
  sku,
  on_hand: onHand,
  title,
  price,
  currency,
}: {
  readonly sku: string;
  readonly on_hand: number;
  readonly title: string | null;
  readonly price: string | null;
  readonly currency: string | null;
}): OnHand {
  const priced = title !== null && price !== null && currency !== null;
  return { sku, onHand, ...(priced && { title, price: Number(price), currency }) };
}

/**
 * Sending from our own stock: the embedded default. The pieces leave the stock in the transaction that books the
 * replacement; of many that want the last one, one gets it. An article that the stock does not know is not there.
 */
export function stockFulfilment(database: Database): FulfilmentPort {
  return {
    send: async (order) => {
      const answer = await bookReplacement(database, order, 'sent', (trx) => take(trx, order.items));
      return 'accepted' in answer ? answer : { accepted: true, replacementId: answer.replacementId };
    },
  };
}

async function take(trx: Database, items: readonly Item[]): Promise<void> {
  // In one order whoever asks, so that two that ask for the same never wait for each other.
  const asked = [...items].sort((a, b) => (a.sku < b.sku ? -1 : 1));
  const missing: string[] = [];
  for (const { sku, quantity } of asked) {
    const { numUpdatedRows } = await trx
      .updateTable('stock')
      .set({ on_hand: sql`on_hand - ${quantity}` })
      .where('sku', '=', sku)
      .where('on_hand', '>=', quantity)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) missing.push(sku);
  }
  if (missing.length > 0) throw new OutOfStock(missing);
}
