import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { connect } from '../../activities/database/connect.ts';
import { keyStore } from '../../client/api/keys/key-store.ts';
import type { StackAddresses } from '../../dev/stack-addresses.ts';
import { startBenchApi } from './api-process.ts';
import { together } from './load.ts';
import { emailOf, fillWithMadeUpOrders } from './made-up-orders.ts';
import { cpuNow, type Cpu, type Watched } from './measure.ts';
import { median, percentile, spread } from './numbers.ts';
import { markdown } from './report.ts';

const startsOfRound = 300;
const rounds = 3;
const atOnce = 16;
const quotes = 500;
const policy = 'support-procedures';

type Say = (text: string) => void;

/**
 * The storefront's door: starts of returns through the API against starts of an empty workflow on the same server, and the
 * latency of the quote with few and with many orders.
 *
 * @param most orders at the end; a hundredth of them at first
 * @returns two tables
 */
export async function apiBench(
  addresses: StackAddresses,
  parts: { readonly server: number; readonly database: number },
  most: number,
  say: Say,
): Promise<string> {
  const database = connect(addresses.databaseUrl, 2);
  const { text: key } = await keyStore(database).make({
    name: 'bench',
    role: 'customer',
    scopes: ['cases:open'],
  });
  await database.destroy();
  const few = Math.max(startsOfRound * (rounds + 1), Math.floor(most / 100));
  const now = Date.now();
  await fillWithMadeUpOrders(addresses.databaseUrl, { from: 1, to: few, now }, say);
  const api = await startBenchApi(addresses);
  say('the API answers');
  const connection = await Connection.connect({ address: addresses.temporalAddress });
  const temporal = new Client({ connection, namespace: addresses.namespace });
  const post = async (path: string, body: object): Promise<number> => {
    const answer = await fetch(api.url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ policy, ...body }),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  try {
    const starts = await startsBench(temporal, post, { worker: api.pid, ...parts });
    say('starts are measured');
    const before = await quotesBench(post, few);
    await fillWithMadeUpOrders(addresses.databaseUrl, { from: few + 1, to: most, now }, say);
    const after = await quotesBench(post, most);
    const row = (orders: number, { p50, p95 }: Latency) => [String(orders), p50.toFixed(1), p95.toFixed(1)];
    const latencies = markdown(['orders', 'p50 ms', 'p95 ms'], [row(few, before), row(most, after)]);
    return `${starts}\n\n${latencies}\n\np95 with ${most} to ${few} orders: ${(after.p95 / before.p95).toFixed(2)}`;
  } finally {
    await connection.close();
    await api.stop();
  }
}

type Post = (path: string, body: object) => Promise<number>;

/** Nobody works on what is started: both sides cost the start alone. */
async function startsBench(temporal: Client, post: Post, watched: Watched): Promise<string> {
  let next = 0;
  const ours = async (): Promise<void> => {
    next += 1;
    const status = await post('/v1/returns', question(next));
    if (status !== 201) throw new Error(`The API answered ${status} to the start of a return.`);
  };
  const empty = async (): Promise<void> => {
    const workflowId = `empty/${randomUUID()}`;
    await temporal.workflow.start('empty', { workflowId, taskQueue: 'bench-nobody', args: [] });
  };
  const timed = async (start: () => Promise<void>): Promise<Starts> => {
    const before = cpuNow(watched);
    const began = performance.now();
    await together(Array.from({ length: startsOfRound }, String), atOnce, start);
    const perSecond = startsOfRound / ((performance.now() - began) / 1000);
    const after = cpuNow(watched);
    const a = (name: keyof Cpu): number => (after[name] - before[name]) / startsOfRound;
    return {
      perSecond,
      api: a('worker'),
      server: a('server'),
      database: a('database'),
      // This process asks either way; the client of Temporal is the API's in one case and this one's in the other.
      load: a('client'),
    };
  };
  await timed(ours);
  await timed(empty);
  const pairs: { readonly api: Starts; readonly plain: Starts }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await timed(ours) : undefined;
    const plain = await timed(empty);
    pairs.push({ api: first ?? (await timed(ours)), plain });
  }
  const total = ({ api, server, database, load }: Starts): number => api + server + database + load;
  const row = (name: string, of: (pair: (typeof pairs)[number]) => Starts) => {
    const all = pairs.map(of);
    const cell = (pick: (starts: Starts) => number, digits = 1) => spread(all.map(pick), digits);
    return [
      name,
      cell(({ perSecond }) => perSecond, 0),
      cell(({ api }) => api),
      cell(({ server }) => server),
      cell(({ database }) => database),
      cell(({ load }) => load),
      cell(total),
    ];
  };
  const ratio = (of: (starts: Starts) => number) => pairs.map(({ api, plain }) => of(api) / of(plain));
  return markdown(
    ['starts', `a second, ${atOnce} at once`, 'API CPU ms', 'server', 'database', 'load', 'total'],
    [
      row('returns through the API', ({ api }) => api),
      row('an empty workflow, `client.workflow.start`', ({ plain }) => plain),
      [
        'ratio of the same round',
        spread(
          ratio(({ perSecond }) => perSecond),
          2,
        ),
        '',
        '',
        '',
        '',
        spread(ratio(total), 2),
      ],
    ],
  );
}

/** What starts cost: how many there were a second, and the CPU time of each process for one, ms. */
interface Starts {
  readonly perSecond: number;
  readonly api: number;
  readonly server: number;
  readonly database: number;
  readonly load: number;
}

interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** One after the other, of orders all over the tables. */
async function quotesBench(post: Post, orders: number): Promise<Latency> {
  const times: number[] = [];
  for (let i = 0; i < quotes + 50; i += 1) {
    const began = performance.now();
    const status = await post('/v1/returns/quote', question(1 + ((i * 7_919_993) % orders)));
    if (status !== 200 && status !== 409) throw new Error(`The API answered ${status} to a quote.`);
    // The first ones warm up.
    if (i >= 50) times.push(performance.now() - began);
  }
  return { p50: median(times), p95: percentile(times, 0.95) };
}

function question(order: number): object {
  return { orderId: `B-${order}`, email: emailOf(order), lines: [{ lineId: '1', reason: 'defective' }] };
}
