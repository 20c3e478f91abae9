import { mkdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { defaultHome } from '../../dev/kit/paths.ts';
import { consoleReporter } from '../../dev/kit/reporter.ts';
import { startStack, type Stack } from '../../dev/stack.ts';
import { apiBench } from './api.ts';
import { eagerly, spaced } from './load.ts';
import { measure, type Measured } from './measure.ts';
import { readOptions, usage, type BenchOptions } from './options.ts';
import { pureCosts } from './pure.ts';
import { recordsBench } from './records.ts';
import { ratiosOf, tableOf } from './report.ts';
import { variants, type Stage, type Variant } from './scenario.ts';
import { startWorker, writeBundles, type BenchWorker } from './workers.ts';

// npm run bench: the interpreter next to what people would otherwise write, on a stack of its own.
const home = join(defaultHome, 'bench');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What a shell of the developer's names must not be measured. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(TEMPORAL_|REDRESS_)/.test(name) && !['DATABASE_URL', 'SMTP_URL'].includes(name),
  ),
);

async function compare(stack: Stack, options: BenchOptions, workers: Map<Variant, BenchWorker>) {
  const { addresses } = stack;
  const database = connect(addresses.databaseUrl);
  const connection = await Connection.connect({ address: addresses.temporalAddress });
  const client = new Client({ connection, namespace: addresses.namespace });
  const bundles = await writeBundles(home);
  const stages = new Map<Variant, Stage>();
  for (const variant of variants) {
    const bundle = variant === 'interpreter' ? (options.bundle ?? bundles.interpreter) : bundles.handwritten;
    const worker = await startWorker(variant, bundle, addresses);
    workers.set(variant, worker);
    const { taskQueue } = worker;
    stages.set(variant, { client, content: new PostgresContent(database), taskQueue, variant });
  }
  for (const stage of stages.values()) await eagerly(stage, options.atOnce, options.atOnce);

  const run = async (
    how: (stage: Stage) => ReturnType<typeof eagerly>,
  ): Promise<Record<Variant, Measured[]>> => {
    const rounds: Record<Variant, Measured[]> = { interpreter: [], handwritten: [], handwrittenLocal: [] };
    for (let round = 0; round < options.rounds; round += 1) {
      // Another order each round: what one leaves behind (garbage, checkpoints) must not always meet the same other.
      const order = variants.map((_, i) => variants[(i + round) % variants.length] ?? 'interpreter');
      for (const variant of order) {
        const stage = stages.get(variant);
        if (!stage) continue;
        const watched = { worker: workers.get(variant)?.pid ?? 0, ...partsOf(stack) };
        rounds[variant].push(await measure(client, watched, () => how(stage)));
      }
    }
    return rounds;
  };
  const eager = await run((stage) => eagerly(stage, options.cases, options.atOnce));
  say(
    `\nEager: each input as soon as the one before it is answered\n\n${tableOf(eager)}\n\n${ratiosOf(eager)}`,
  );
  const atRest = await run((stage) => spaced(stage, database, options.cases, options.atOnce));
  say(
    `\nSpaced: each input reaches a case at rest (latencies are those of single inputs)\n\n${tableOf(atRest)}`,
  );
  say(`\n${ratiosOf(atRest)}`);
  await connection.close();
  await database.destroy();
}

function partsOf(stack: Stack): { readonly server: number; readonly database: number } {
  const pid = (name: string): number => stack.part(name)?.pid() ?? 0;
  return { server: pid('Temporal server'), database: pid('PostgreSQL') };
}

let options: BenchOptions;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exit(2);
}
say(
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.version}, ${new Date().toISOString()}`,
);
if (options.records !== undefined) {
  const latencies = await recordsBench(options.records, say);
  say(`\nLists, filters and searches over ${options.records} cases\n\n${latencies}`);
  process.exit(0);
}
await mkdir(home, { recursive: true });
if (options.api === undefined) {
  say(`${options.cases} cases × ${options.rounds} rounds of each variant, ${options.atOnce} at once\n`);
  say(await pureCosts());
}
if (!options.pure) {
  const workers = new Map<Variant, BenchWorker>();
  const stop = async (): Promise<void> => {
    for (const worker of workers.values()) await worker.stop();
    await stack.stop();
  };
  const stack = await startStack({
    home,
    reporter: consoleReporter(),
    ports: 'any',
    env,
    worker: false,
    fresh: true,
    afterDatabase: [async (url) => void (await migrate(url))],
    onFatal: (reason) => {
      process.stderr.write(`${reason.message}\n`);
      process.exit(1);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(1)));
  }
  try {
    if (options.api === undefined) await compare(stack, options, workers);
    else say(`\nThe HTTP API\n\n${await apiBench(stack.addresses, partsOf(stack), options.api, say)}`);
  } finally {
    await stop();
  }
}
