import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activitiesConfig } from '../../../activities/config.ts';
import { folderFiles } from '../../../activities/files/folder-files.ts';
import type { FilePort } from '../../../activities/files/file-port.ts';
import { stockOf, type Stock } from '../../../activities/fulfilment/stock.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { linkRegister } from '../../../activities/links/link-register.ts';
import { connect, type Database } from '../../../activities/database/connect.ts';
import { outageActivities } from '../../../activities/outages/outage-activities.ts';
import { createCaseClient, type CaseClient } from '../../../client/case-client.ts';
import { buildOpening } from '../../../client/opening.ts';
import type { Opened } from '../../../client/start-case.ts';
import { checkOpen, type OpenRequest } from '../../../client/open-request.ts';
import type { ClaimRequest } from '../../../client/claim-request.ts';
import type { ReturnRequest } from '../../../client/return-request.ts';
import { caseKindOf } from '../../../machines/registry.ts';
import { type ActivityPorts, createActivities } from '../../../activities/create.ts';
import { openCasePorts } from '../../../worker/case-ports.ts';
import { startMailServer, type TestMailServer } from '../../activities/support/mail-server.ts';
import type { DurableArgs } from '../../../workflows/durable-workflow.ts';
import { testStack } from '../../support/stack/env.ts';
import { deskCase, type DeskCase } from './desk-case.ts';
import { ana, complaintText, jane } from './jane.ts';
import { startingAt } from '../../../client/starting-at.ts';
import type { Suite } from './suite.ts';

const second = 1000;

const janes: OpenRequest = {
  policy: 'asivado',
  channel: 'email',
  customer: jane,
  text: complaintText,
  actor: ana,
};

export interface DeskSpec {
  readonly maxCachedWorkflows?: number;
  /** SMTP server instead of the desk's own. */
  readonly smtpUrl?: string;
  readonly mailServer?: Parameters<typeof startMailServer>[0];
  /** Other activities beside or in place of the real ones. */
  readonly activities?: object;
  /** The real ports, changed. */
  readonly ports?: (real: ActivityPorts) => ActivityPorts;
}

/** A company's desk: a worker with the real activities, PostgreSQL, an SMTP server, and the typed client. */
export interface Desk {
  readonly client: CaseClient;
  readonly mail: TestMailServer;
  readonly taskQueue: string;
  readonly database: Database;
  readonly orders: PostgresOrders;
  readonly stock: Stock;
  readonly files: FilePort;
  /** Names of the letters that were printed. */
  letters(): Promise<readonly string[]>;
  /** Opens a complaint of Jane's under Asivado. */
  open(request?: Partial<OpenRequest>, run?: { yieldEvery?: number; recorded?: false }): Promise<DeskCase>;
  /** The same, but the case's own time begins at an instant to come, epoch ms. */
  openAt(beginAt: number, request?: Partial<OpenRequest>): Promise<DeskCase>;
  /** Opens a return whose own time begins at an instant to come, epoch ms. */
  returnAt(beginAt: number, request: Omit<ReturnRequest, 'policy' | 'actor'>): Promise<DeskCase>;
  /** Opens a warranty claim of Jane's whose own time begins at an instant to come, epoch ms. */
  claimAt(beginAt: number, request: Omit<ClaimRequest, 'policy' | 'actor'>): Promise<DeskCase>;
}

/** Runs `work` at a desk, then takes it down. */
export async function atDesk(on: Suite, spec: DeskSpec, work: (desk: Desk) => Promise<void>): Promise<void> {
  const { databaseUrl, bundle } = testStack();
  const mail = await startMailServer(spec.mailServer);
  const filesDir = await mkdtemp(join(tmpdir(), 'redress-letters-'));
  const config = activitiesConfig({
    DATABASE_URL: databaseUrl,
    SMTP_URL: spec.smtpUrl ?? mail.url,
    MAIL_FROM: 'care@asivado.example',
    FILES_DIR: filesDir,
  });
  const { ports, close } = openCasePorts(config);
  const activities = createActivities(spec.ports?.(ports) ?? ports);
  const database = connect(databaseUrl, 2);
  const content = new PostgresContent(database);
  const { maxCachedWorkflows } = spec;
  const worker = await on.worker({
    bundle,
    activities: {
      ...activities,
      ...outageActivities({ ...ports, temporal: on.client() }),
      ...spec.activities,
    },
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
  });
  const { taskQueue } = worker;
  const orders = new PostgresOrders(database);
  const links = linkRegister(database);
  const kept = { content, orders, links, taskQueue, articles: stockOf(database) };
  const client = createCaseClient({ temporal: on.client(), ...kept, timeout: 60_000 });
  const later = (beginAt: number) =>
    createCaseClient({
      temporal: startingAt(on.client(), beginAt),
      ...kept,
      now: () => beginAt,
    });
  const begun = async (beginAt: number, opening: Promise<Opened>): Promise<DeskCase> => {
    const { caseId, workflowId } = await opening;
    const one = deskCase(desk, caseId, await on.adopt(workflowId));
    await one.advance(beginAt - Date.now() + second);
    return one;
  };
  const desk: Desk = {
    client,
    mail,
    taskQueue,
    database,
    orders,
    stock: stockOf(database),
    files: folderFiles(filesDir),
    letters: async () =>
      (await readdir(filesDir, { recursive: true })).filter((name) => name.endsWith('.pdf')),
    async open(request = {}, { yieldEvery, recorded } = {}) {
      const eventId = `open-${randomUUID()}`;
      const whole: OpenRequest = { ...janes, id: eventId, ...request };
      if (yieldEvery === undefined) {
        const { caseId, workflowId } = await client.open(whole);
        return deskCase(desk, caseId, await on.adopt(workflowId));
      }
      // The client knows nothing of forced continue-as-new, so what it does is done here.
      const caseId = `c-${randomUUID()}`;
      const kind = caseKindOf('complaint');
      const opening = buildOpening(kind, checkOpen(whole), { caseId, eventId }, Date.now());
      await content.putMany(caseId, eventId, opening.content);
      const args: DurableArgs = { input: opening.input, yieldEvery, ...(recorded ?? { recorded: true }) };
      return deskCase(
        desk,
        caseId,
        await on.start('complaint', taskQueue, args, { workflowId: `complaint/${caseId}` }),
      );
    },
    openAt: (beginAt, request = {}) =>
      begun(beginAt, later(beginAt).open({ ...janes, id: `open-${randomUUID()}`, ...request })),
    returnAt: (beginAt, request) =>
      begun(beginAt, later(beginAt).openReturn({ policy: 'support-procedures', actor: ana, ...request })),
    claimAt: (beginAt, request) =>
      begun(
        beginAt,
        later(beginAt).openWarrantyClaim({
          policy: 'support-procedures',
          email: jane.email,
          actor: { id: 'jane', role: 'customer' },
          ...request,
        }),
      ),
  };
  try {
    await work(desk);
  } finally {
    await worker.stop();
    await close();
    await database.destroy();
    await mail.close();
  }
}
