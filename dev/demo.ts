import { PostgresContent } from '../activities/content/postgres-content.ts';
import { connect as connectDatabase } from '../activities/database/connect.ts';
import { stockOf } from '../activities/fulfilment/stock.ts';
import { linkRegister } from '../activities/links/link-register.ts';
import { PostgresOrders } from '../activities/orders/postgres-orders.ts';
import { createCaseClient } from '../client/case-client.ts';
import { ClientError } from '../client/client-error.ts';
import { connect } from '../client/connection.ts';
import { surveysIn } from '../client/customer/surveys.ts';
import { caseUrlOf } from '../client/stack-file.ts';
import { startingAt } from '../client/starting-at.ts';
import { requireRehearsal } from '../client/virtual-time.ts';
import { greetings } from './demo/greetings.ts';
import { buyerOf, openScene, orderFor } from './demo/open-scene.ts';
import { play } from './demo/play.ts';
import { requireEmpty } from './demo/require-empty.ts';
import { scenes } from './demo/scenes.ts';
import { beginOf, endOfMonth, monthDays } from './demo/when.ts';
import { consoleReporter } from './kit/reporter.ts';

import { seeded } from './shop/random.ts';

// npm run demo: a month of cases of all kinds under all five policies, led through their courses in their own time. Only on
// an empty stack that is for rehearsal.
const reporter = consoleReporter();
const together = 8;

const session = await connect();
const { temporal, stack } = session;
const databaseUrl = process.env['DATABASE_URL'] ?? stack?.databaseUrl;
try {
  if (databaseUrl === undefined)
    throw new ClientError('NoDatabase', 'No database is known: run `npm start` in this clone first.');
  await requireRehearsal(temporal);
  await fill(databaseUrl);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await session.close();
}

async function fill(url: string): Promise<void> {
  const database = connectDatabase(url, together);
  try {
    await requireEmpty(database);
    const content = new PostgresContent(database);
    const orders = new PostgresOrders(database);
    const shared = {
      content,
      orders,
      articles: stockOf(database),
      links: linkRegister(database),
      caseUrl: caseUrlOf(process.env, stack),
    };
    const client = createCaseClient({ temporal, ...shared, timeout: 60_000 });
    const end = endOfMonth(Date.now());
    const stagehand = { client, surveys: surveysIn(database), content, end };
    const random = seeded(20_261_130);
    const cast = scenes
      .flatMap((scene) => Array.from({ length: scene.times }, () => scene))
      .map((scene, n) => ({
        scene,
        n,
        begin: beginOf(scene, end, random),
        greeted: greetings(scene, random),
      }));
    const step = reporter.step(`a month of ${cast.length} cases`);
    const refusals: string[] = [];
    const queue = [...cast];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { scene, n, begin, greeted } = next;
        const caseId = `demo-${String(n + 1).padStart(3, '0')}`;
        const buyer = buyerOf(n * 7 + 3);
        const order = orderFor(n, begin, buyer);
        if (scene.kind !== 'complaint') await orders.put(order);
        const later = createCaseClient({
          temporal: startingAt(temporal, begin),
          ...shared,
          now: () => begin,
        });
        await openScene(later, scene, caseId, buyer, order.order.orderId);
        refusals.push(...(await play(stagehand, caseId, begin, scene.course, greeted)));
        done += 1;
        step.progress(done, cast.length, caseId);
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    step.done(`their time is ${monthDays} days ahead, ${new Date(end).toISOString().slice(0, 10)}`);
    if (refusals.length > 0)
      reporter.say(`  left out, because their cases went another way: ${refusals.join('; ')}`);
    reporter.say('Look at them in the console: `npm start` has printed its address.');
  } finally {
    await database.destroy();
  }
}
