import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { listRecords, type ListQuery } from '../../client/records/list-records.ts';
import { countBySavedView } from '../../client/records/saved-views.ts';
import { startPostgres } from '../activities/support/postgres.ts';
import { fillWithMadeUpCases } from './made-up-cases.ts';

const now = Date.UTC(2026, 10, 24, 14);
const rounds = 40;

/** What the console asks for. */
const questions: Readonly<Record<string, ListQuery>> = {
  'due next': {},
  'newest received': { sort: 'received' },
  'last changed, closed': { sort: 'changed', filter: { scope: 'closed' } },
  'my cases': { filter: { owner: 'Agent 7' } },
  'my department': { filter: { departments: ['Department 3'] } },
  'state and policy': { filter: { state: 'investigating', policy: 'policy-2' } },
  'a rare state': { filter: { state: 'escalated' } },
  'breaching today': { filter: { dueTodayAt: now } },
  'waiting for the customer': { filter: { waitsForCustomer: true } },
  escalated: { filter: { escalated: true } },
  'goods to decide on': { filter: { decisions: true } },
  'escalations that nobody answers': { filter: { unheard: true } },
  'one customer': { filter: { scope: 'all', text: 'jane4711@example.com' } },
  'the beginning of a name': { filter: { scope: 'all', text: 'miller47' } },
  'a word of every second case': { filter: { text: 'parcel' } },
  'a word of one in a hundred': { filter: { text: 'topic42' } },
  'two words': { filter: { text: 'parcel topic42' } },
  'what nobody said': { filter: { text: 'zeppelin' } },
};

/** Latencies of each list, filter and search over so many cases, as a table; `say` hears how the filling goes on. */
export async function recordsBench(cases: number, say: (text: string) => void): Promise<string> {
  const postgres = await startPostgres();
  try {
    await migrate(postgres.url);
    await fillWithMadeUpCases(postgres.url, cases, now, say);
    const database = connect(postgres.url, 2);
    const lines = ['| question | p50 ms | p95 ms |', '| --- | --- | --- |'];
    for (const [name, query] of Object.entries(questions))
      lines.push(await timed(name, () => listRecords(database, query, now)));
    lines.push(await timed('the 500th page', await far(database)));
    const viewer = { owner: 'Agent 7', departments: ['Department 3'], now };
    lines.push(await timed('counts of the saved views', () => countBySavedView(database, viewer)));
    await database.destroy();
    return lines.join('\n');
  } finally {
    await postgres.stop();
  }
}

async function far(database: Database): Promise<() => Promise<unknown>> {
  let { next } = await listRecords(database, { limit: 1000 }, now);
  for (let page = 1; page < 25 && next !== undefined; page += 1)
    ({ next } = await listRecords(database, { limit: 1000, cursor: next }, now));
  return () => listRecords(database, next === undefined ? {} : { cursor: next }, now);
}

async function timed(name: string, ask: () => Promise<unknown>): Promise<string> {
  await ask();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);
  return `| ${name} | ${at(0.5)} | ${at(0.95)} |`;
}
