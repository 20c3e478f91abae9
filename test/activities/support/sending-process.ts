import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { createActivities } from '../../../activities/create.ts';
import { connect } from '../../../activities/database/connect.ts';
import { folderFiles } from '../../../activities/files/folder-files.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { ledger } from '../../../activities/payments/ledger.ts';
import { stockFulfilment } from '../../../activities/fulfilment/stock.ts';
import { smtpMail } from '../../../activities/mail/smtp-mail.ts';
import { specimenLabels } from './labels.ts';
import { sampleCall } from './sample.ts';

// A process of its own that performs one effect, for tests that kill it: <database> <smtp> <case>.
const [databaseUrl = '', smtpUrl = '', caseId = ''] = process.argv.slice(2);
const database = connect(databaseUrl, 1);
const activities = createActivities({
  database,
  content: new PostgresContent(database),
  mail: smtpMail(smtpUrl),
  mailSettings: {
    from: { address: 'care@example.org' },
    replyTo: 'care+{case}@example.org',
    domain: 'example.org',
  },
  files: folderFiles('.redress/unused'),
  orders: new PostgresOrders(database),
  payments: ledger(database),
  fulfilment: stockFulfilment(database),
  labels: specimenLabels(database),
  claims: { lease: 1_000 },
});
await activities.sendMail(sampleCall('acknowledgement', caseId));
