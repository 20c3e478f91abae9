import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { activitiesConfig } from '../../activities/config.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect } from '../../activities/database/connect.ts';
import { advance } from '../../client/virtual-time.ts';
import { createCaseClient } from '../../client/case-client.ts';
import { openCaseActivities } from '../../worker/case-activities.ts';
import { createWorker } from '../../worker/create.ts';
import { startingAt } from '../../client/starting-at.ts';
import { until } from '../integration/support/until.ts';
import { testStack } from '../support/stack/env.ts';
import { planOf, type Plan } from './plan-of.ts';
import { scrubbed } from './scrubbed.ts';
import { historyOf, historyText } from './stored-history.ts';

// Lives the kept histories through once more, each event at its own instant, and keeps what the present code makes of them: for
// a change of the order of commands that no release has carried yet. Wants a fresh stack in the variables of npm test.
//   npx tsx test/replay/reenact.ts [part of a name]
const folder = fileURLToPath(new URL('histories/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
Runtime.install({ logger: new DefaultLogger('ERROR') });
const stack = testStack();
const connection = await Connection.connect({ address: stack.temporalAddress });
const native = await NativeConnection.connect({ address: stack.temporalAddress });
const temporal = new Client({ connection, namespace: stack.namespace });
const database = connect(stack.databaseUrl, 2);
const content = new PostgresContent(database);

async function live(name: string, plan: Plan): Promise<void> {
  const { workflowId, caseId, begin, input, messages, end } = plan;
  const smtpUrl = plan.mailFails ? 'smtp://127.0.0.1:9' : stack.smtpUrl;
  const { activities, close } = openCaseActivities(
    activitiesConfig({ DATABASE_URL: stack.databaseUrl, SMTP_URL: smtpUrl, FILES_DIR: tmpdir() }),
  );
  const taskQueue = `reenact-${caseId}`;
  const { namespace, bundle } = stack;
  const worker = await createWorker({ connection: native, namespace, bundle, activities, taskQueue });
  const running = worker.run();
  for (const { ref, body, kind } of plan.content) await content.put(ref, body, kind);
  const client = createCaseClient({ temporal, content, taskQueue, timeout: 60_000 });
  const handle = temporal.workflow.getHandle(workflowId);
  const pass = async (instant: number): Promise<void> => {
    const left = instant - (await client.time(caseId));
    if (left > 1000 && (await handle.describe()).status.name === 'RUNNING')
      await advance(temporal, workflowId, left);
  };
  // A moment ahead, because a delayed start must lie in the time to come.
  const at = Math.max(begin, Date.now() + 1000);
  await startingAt(temporal, at).workflow.start('complaint', {
    workflowId,
    taskQueue,
    args: [{ input, recorded: true }],
  });
  await pass(begin + 1000);
  for (const { message, instant } of messages) {
    await pass(instant);
    if (!plan.mailFails) {
      await until('every letter is through', async () =>
        (await client.view(caseId)).receipts.every(({ status }) =>
          ['delivered', 'deduplicated'].includes(status),
        ),
      );
    }
    await handle.executeUpdate('case.send', { args: [message], updateId: message.id });
  }
  await pass(end);
  if (plan.ends) await handle.result();
  const history = await handle.fetchHistory();
  await writeFile(`${folder}${name}`, scrubbed(historyText(history), root));
  worker.shutdown();
  await running;
  await close();
  process.stdout.write(`${name}: ${history.events?.length ?? 0} events\n`);
}

for (const name of (await readdir(folder)).filter((each) => each.includes(process.argv[2] ?? ''))) {
  const plan = planOf(historyOf(await readFile(`${folder}${name}`, 'utf8')), Date.now());
  if (plan) await live(name, plan);
  else process.stdout.write(`${name}: begins in the middle of a case; record it by hand with record.ts\n`);
}
await database.destroy();
await connection.close();
await native.close();
