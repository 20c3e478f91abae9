import { connect } from '../../activities/database/connect.ts';
import { stockOf, type Stock } from '../../activities/fulfilment/stock.ts';
import { unknownParcels, type UnknownParcels } from '../../activities/labels/unknown-parcels.ts';
import type { OrdersPort } from '../../activities/orders/orders-port.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { outboxOf, type Outbox } from '../../activities/webhooks/out/outbox.ts';
import { webhookEndpoints, type WebhookEndpoints } from '../../activities/webhooks/out/webhook-endpoints.ts';
import { ClientError } from '../client-error.ts';
import { defaultStackFile, readStackFile } from '../stack-file.ts';
import type { Io } from './io.ts';

/** The orders, and how to let go of their connection. */
export interface OpenOrders {
  readonly orders: OrdersPort;
  /** Parcels that no case has. */
  readonly parcels: UnknownParcels;
  /** What replacements are sent from. */
  readonly stock: Stock;
  /** Who is told what becomes of cases. */
  readonly endpoints: WebhookEndpoints;
  /** What is still to be told. */
  readonly outbox: Outbox;
  close(): Promise<void>;
}

/**
 * Connects to the database of DATABASE_URL, else of the stack that runs in this clone; Temporal is not needed.
 *
 * @throws ClientError `NoDatabase`
 */
export async function openOrders({ env }: Pick<Io, 'env'>): Promise<OpenOrders> {
  // With another Temporal server this clone's database is never used.
  const own = env['TEMPORAL_ADDRESS'] ? undefined : await readStackFile(defaultStackFile);
  const databaseUrl = env['DATABASE_URL'] || own?.databaseUrl;
  if (databaseUrl === undefined) {
    throw new ClientError(
      'NoDatabase',
      "Orders live in PostgreSQL, and none is known. Run `npm start` in this clone, or set DATABASE_URL to the worker's database.",
    );
  }
  const database = connect(databaseUrl, 2);
  return {
    orders: new PostgresOrders(database),
    parcels: unknownParcels(database),
    stock: stockOf(database),
    endpoints: webhookEndpoints(database),
    outbox: outboxOf(database),
    close: () => database.destroy(),
  };
}
