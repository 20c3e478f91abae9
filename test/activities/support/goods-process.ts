import { connect } from '../../../activities/database/connect.ts';
import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { createActivities } from '../../../activities/create.ts';
import { folderFiles } from '../../../activities/files/folder-files.ts';
import { stockFulfilment } from '../../../activities/fulfilment/stock.ts';
import { smtpMail } from '../../../activities/mail/smtp-mail.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { easypostCarrier } from '../../../activities/labels/easypost/easypost-carrier.ts';
import { ledger } from '../../../activities/payments/ledger.ts';
import type { RefundOrder } from '../../../activities/payments/payments-port.ts';
import type { IssuedLabel } from '../../../activities/labels/label-register.ts';
import type { EffectCall } from '../../../machines/case/receipt.ts';
import { specimenLabels } from './labels.ts';

// A process of its own that performs `refund` or `issueLabel` and is killed at a moment of it: <database> <files> <moment> <call>,
// and where labels are bought through EasyPost the address of its API.
const [databaseUrl = '', filesDir = '', moment = '', json = '{}', apiBase] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');
/** Dies before the given act, or after it and before anything is recorded. */
const deadly =
  <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    if (moment === 'before') die();
    const answer = await act(...args);
    if (moment === 'after') die();
    return answer;
  };
const database = connect(databaseUrl, 2);
const labels = specimenLabels(database);
const settings = { apiKey: 'EZTK-test-key', apiBase, ounces: 32, carriers: [] };
const carrier = apiBase === undefined ? labels.carrier : easypostCarrier(database, settings);
const payments = ledger(database);
const activities = createActivities({
  database,
  content: new PostgresContent(database),
  mail: smtpMail('smtp://127.0.0.1:1'),
  mailSettings: { from: { address: 'care@example.org' }, replyTo: 'care@example.org', domain: 'example.org' },
  files: folderFiles(filesDir),
  orders: new PostgresOrders(database),
  payments: { ...payments, refund: deadly((order: RefundOrder) => payments.refund(order)) },
  fulfilment: stockFulfilment(database),
  labels: {
    ...labels,
    carrier,
    register: { ...labels.register, add: deadly((label: IssuedLabel) => labels.register.add(label)) },
  },
  claims: { lease: 1_000 },
});
const call: EffectCall = JSON.parse(json);
await (call.name === 'refund' ? activities.refund(call) : activities.issueLabel(call));
