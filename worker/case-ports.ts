import type { ActivitiesConfig } from '../activities/config.ts';
import { announceRecord } from '../activities/webhooks/out/announce-record.ts';
import { PostgresContent } from '../activities/content/postgres-content.ts';
import type { ActivityPorts } from '../activities/create.ts';
import { connect } from '../activities/database/connect.ts';
import { openFiles } from '../activities/files/open-files.ts';
import { shopFulfilment } from '../activities/fulfilment/shop/shop-fulfilment.ts';
import { stockFulfilment } from '../activities/fulfilment/stock.ts';
import { easypostCarrier } from '../activities/labels/easypost/easypost-carrier.ts';
import { labelRegister } from '../activities/labels/label-register.ts';
import { specimenCarrier } from '../activities/labels/specimen-carrier.ts';
import { smtpMail } from '../activities/mail/smtp-mail.ts';
import { PostgresOrders } from '../activities/orders/postgres-orders.ts';
import { ledger } from '../activities/payments/ledger.ts';
import { stripePayments } from '../activities/payments/stripe/stripe-payments.ts';

/** The real ports that the settings name, and how to let go of the connections that they hold. */
export function openCasePorts(config: ActivitiesConfig): {
  ports: ActivityPorts;
  close: () => Promise<void>;
} {
  const database = connect(config.databaseUrl);
  const mail = smtpMail(config.smtpUrl);
  const ports: ActivityPorts = {
    database,
    announce: announceRecord,
    content: new PostgresContent(database),
    mail,
    mailSettings: config.mail,
    files: openFiles(config),
    orders: new PostgresOrders(database),
    payments: config.stripe ? stripePayments(database, config.stripe) : ledger(database),
    fulfilment: config.fulfilment ? shopFulfilment(database, config.fulfilment) : stockFulfilment(database),
    labels: {
      carrier: config.labels.easypost
        ? easypostCarrier(database, config.labels.easypost)
        : specimenCarrier(config.labels.trackingUrl),
      register: labelRegister(database),
    },
  };
  const close = async (): Promise<void> => {
    await mail.close();
    await database.destroy();
  };
  return { ports, close };
}
