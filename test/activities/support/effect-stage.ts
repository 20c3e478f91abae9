import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { connect } from '../../../activities/database/connect.ts';
import { migrate } from '../../../activities/database/migrate.ts';
import { folderFiles } from '../../../activities/files/folder-files.ts';
import type { FulfilmentPort } from '../../../activities/fulfilment/fulfilment-port.ts';
import { stockFulfilment } from '../../../activities/fulfilment/stock.ts';
import type { LabelsPort } from '../../../activities/labels/labels-port.ts';
import type { MailPort } from '../../../activities/mail/mail-port.ts';
import { createActivities } from '../../../activities/create.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import type { PaymentsPort } from '../../../activities/payments/payments-port.ts';
import { ledger } from '../../../activities/payments/ledger.ts';
import { smtpMail } from '../../../activities/mail/smtp-mail.ts';
import { specimenLabels } from './labels.ts';
import { startMailServer } from './mail-server.ts';
import { startPostgres } from './postgres.ts';
import { customer, sampleCall, type SampleName, sampleOf } from './sample.ts';

const mailSettings = {
  from: { address: 'care@example.org' },
  replyTo: 'care+{case}@example.org',
  domain: 'example.org',
  caseUrl: 'https://redress.example/cases/{case}',
};

export type EffectStage = Awaited<ReturnType<typeof startEffectStage>>;

/** The activities on a real database, a real mail server and a folder of their own. */
export async function startEffectStage() {
  const postgres = await startPostgres();
  await migrate(postgres.url);
  const database = connect(postgres.url, 4);
  const content = new PostgresContent(database);
  const orders = new PostgresOrders(database);
  const labels = specimenLabels(database);
  const folder = await mkdtemp(join(tmpdir(), 'redress-files-'));
  const files = folderFiles(folder);
  const refusal: { now: Error | undefined } = { now: undefined };
  const server = await startMailServer({ onRcptTo: (_address, _session, done) => done(refusal.now) });
  const mail = smtpMail(server.url);
  const on = (
    port: MailPort,
    payments: PaymentsPort = ledger(database),
    carrier: LabelsPort = labels.carrier,
    fulfilment: FulfilmentPort = stockFulfilment(database),
  ) =>
    createActivities({
      database,
      content,
      mail: port,
      mailSettings,
      files,
      orders,
      payments,
      fulfilment,
      labels: { ...labels, carrier },
    });
  let cases = 0;
  return {
    databaseUrl: postgres.url,
    database,
    content,
    files,
    fulfilment: stockFulfilment(database),
    /** Where the files lie. */
    folder,
    orders,
    labels,
    server,
    mail,
    /** What the mail server says to the next recipients. */
    refusal,
    on,
    activities: on(mail),
    withPayments: (payments: PaymentsPort) => on(mail, payments),
    withCarrier: (carrier: LabelsPort) => on(mail, undefined, carrier),
    withFulfilment: (fulfilment: FulfilmentPort) => on(mail, undefined, undefined, fulfilment),
    /** Stores what a sample message points to, for a new case, and gives the call. */
    stored: async (name: SampleName, person: object = customer) => {
      const caseId = `c${cases++}`;
      await content.put(`words/${caseId}/e1/customer`, { ...person }, 'person');
      for (const [field, text] of Object.entries(sampleOf(name, caseId).words)) {
        await content.put(`words/${caseId}/e1/${field}`, text, 'words');
      }
      return sampleCall(name, caseId);
    },
    stop: async () => {
      await mail.close();
      await server.close();
      await database.destroy();
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}
