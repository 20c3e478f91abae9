import type { Client } from '@temporalio/client';
import { cpuOfTree } from './cpu.ts';
import { percentile } from './numbers.ts';
import type { LoadResult } from './load.ts';

/** The processes whose CPU time is counted; 0 for one that does not run here. */
export interface Watched {
  readonly worker: number;
  readonly server: number;
  readonly database: number;
}

/** CPU time a case, ms. `client` is this process: the load, and the mail catcher. */
export type Cpu = Readonly<Record<keyof Watched | 'client', number>>;

/** What one round of one variant showed. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: Cpu;
  /** Worker, server and database. */
  readonly total: number;
  /** Of a sample, averages a case. */
  readonly events: number;
  readonly tasks: number;
}

/** How many histories are counted: reading them costs the server more than making them. */
const sample = 20;

/** Runs the load and takes the CPU of everyone meanwhile, with a second for what the server does afterwards. */
export async function measure(
  client: Client,
  watched: Watched,
  load: () => Promise<LoadResult>,
): Promise<Measured> {
  const before = cpuNow(watched);
  const { caseIds, latencies, seconds } = await load();
  await new Promise((done) => setTimeout(done, 1_000));
  const after = cpuNow(watched);
  const a = (name: keyof Cpu): number => (after[name] - before[name]) / caseIds.length;
  const cpu = { worker: a('worker'), server: a('server'), database: a('database'), client: a('client') };
  const counted = await Promise.all(caseIds.slice(-sample).map((caseId) => countHistory(client, caseId)));
  const average = (pick: (count: HistoryCount) => number): number =>
    counted.reduce((sum, count) => sum + pick(count), 0) / counted.length;
  return {
    perSecond: caseIds.length / seconds,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    cpu,
    total: cpu.worker + cpu.server + cpu.database,
    events: average(({ events }) => events),
    tasks: average(({ tasks }) => tasks),
  };
}

/** CPU time so far, ms. */
export function cpuNow({ worker, server, database }: Watched): Cpu {
  const { user, system } = process.cpuUsage();
  return {
    worker: cpuOfTree(worker),
    server: cpuOfTree(server),
    database: cpuOfTree(database),
    client: (user + system) / 1000,
  };
}

export interface HistoryCount {
  readonly events: number;
  /** Workflow tasks that were completed. */
  readonly tasks: number;
}

/** What the server keeps of a case. */
export async function countHistory(client: Client, caseId: string): Promise<HistoryCount> {
  const { events } = await client.workflow.getHandle(`complaint/${caseId}`).fetchHistory();
  const list = events ?? [];
  return {
    events: list.length,
    tasks: list.filter((event) => event.workflowTaskCompletedEventAttributes).length,
  };
}
