import type { Database } from '../../activities/database/connect.ts';
import { unknownParcels } from '../../activities/labels/unknown-parcels.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { shopBooks } from '../../activities/orders/shop-books.ts';
import { stripeNews } from '../../activities/payments/stripe/stripe-news.ts';
import { lateNews } from '../../activities/webhooks/late-news.ts';
import type { VendorDoors } from './routes/vendor-webhooks.ts';

/** What each vendor signs with; without it nothing is heard of it. */
export interface VendorSecrets {
  readonly carrier: string | undefined;
  readonly easypost: string | undefined;
  readonly stripe: string | undefined;
  readonly shopify: string | undefined;
}

/** The doors of the vendors whose secrets are set, on the database. */
export function vendorDoors(
  { carrier, easypost, stripe, shopify }: VendorSecrets,
  database: Database,
): VendorDoors {
  const late = lateNews(database);
  return {
    carriers: { ownSecret: carrier, easypostSecret: easypost, parcels: unknownParcels(database), late },
    ...(stripe !== undefined && { payments: { secret: stripe, news: stripeNews(database), late } }),
    ...(shopify !== undefined && {
      shop: { secret: shopify, orders: new PostgresOrders(database), books: shopBooks(database) },
    }),
  };
}
