import { PostgresContent } from '../../../../activities/content/postgres-content.ts';
import { createActivities } from '../../../../activities/create.ts';
import { connect } from '../../../../activities/database/connect.ts';
import { s3Files } from '../../../../activities/files/s3/s3-files.ts';
import { shopFulfilment } from '../../../../activities/fulfilment/shop/shop-fulfilment.ts';
import { easypostCarrier } from '../../../../activities/labels/easypost/easypost-carrier.ts';
import { smtpMail } from '../../../../activities/mail/smtp-mail.ts';
import { PostgresOrders } from '../../../../activities/orders/postgres-orders.ts';
import { stripePayments } from '../../../../activities/payments/stripe/stripe-payments.ts';
import { labelRegister } from '../../../../activities/labels/label-register.ts';
import { shopSecret } from '../shop-server.ts';
import { bucket, type Line } from './vendors.ts';

export type Worker = ReturnType<typeof workerOn>;
export type Ports = Worker['ports'];

/**
 * A worker's activities on the real adapters, which reach the vendors by these addresses.
 *
 * @param called gets the methods of the ports that were used, as `labels.issue`
 * @param timeout how long a vendor may take, ms
 */
export function workerOn(lines: Readonly<Record<Line, string>>, called: Set<string>, timeout = 20_000) {
  const database = connect(lines.postgres, 2);
  const watched = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get: (target, key) => {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]): unknown => {
          called.add(`${name}.${String(key)}`);
          return Reflect.apply(method, target, given);
        };
      },
    });
  const easypost = {
    apiKey: 'EZTK-test-key',
    apiBase: new URL('v2/', lines.easypost).href,
    ounces: 32,
    carriers: [],
    timeout,
  };
  const ports = {
    labels: watched('labels', easypostCarrier(database, easypost)),
    payments: watched(
      'payments',
      stripePayments(database, { secretKey: 'sk_test_key', apiBase: lines.stripe, timeout }),
    ),
    fulfilment: watched(
      'fulfilment',
      shopFulfilment(database, { url: lines.shop, secret: shopSecret, timeout }),
    ),
    files: watched('files', s3Files({ bucket, region: 'eu-central-1', endpoint: lines.s3, timeout })),
    mail: watched('mail', smtpMail(lines.smtp, { silence: timeout, handover: timeout, answer: timeout })),
    orders: watched('orders', new PostgresOrders(database)),
  };
  const { labels: carrier, ...others } = ports;
  const activities = createActivities({
    ...others,
    database,
    content: new PostgresContent(database),
    labels: { carrier, register: labelRegister(database) },
    mailSettings: {
      from: { address: 'care@example.org' },
      replyTo: 'care+{case}@example.org',
      domain: 'example.org',
    },
    // It is not renewed within a run: renewals are no turns of an effect.
    claims: { lease: 60_000 },
  });
  return {
    ports,
    activities,
    close: async () => {
      await ports.mail.close();
      await database.destroy();
    },
  };
}

/** Every method that the adapters have, as `labels.issue`. */
export function methodsOf(ports: Ports): readonly string[] {
  return Object.entries(ports).flatMap(([name, port]) => {
    const of = Object.getPrototypeOf(port) === Object.prototype ? port : Object.getPrototypeOf(port);
    return Object.getOwnPropertyNames(of)
      .filter((key) => key !== 'constructor')
      .map((key) => `${name}.${key}`);
  });
}
