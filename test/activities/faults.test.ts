import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Receipt } from '../../machines/case/receipt.ts';
import { acts, mayComeTwice } from './support/faults/acts.ts';
import { asks } from './support/faults/asks.ts';
import { type Fault, moments, startFaultyLine } from './support/faults/faulty-line.ts';
import { type Line, nothingLeft, startVendors, type Vendors } from './support/faults/vendors.ts';
import { methodsOf, type Worker, workerOn } from './support/faults/worker-on.ts';

let vendors: Vendors;
const called = new Set<string>();
let faults = 0;

const account = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'secret' };
const environment = { ...process.env };

beforeAll(async () => {
  Object.assign(process.env, account);
  vendors = await startVendors();
}, 60_000);
afterAll(async () => {
  process.stdout.write(`  faults: ${faults} on the lines to the vendors and the database\n`);
  await vendors.stop();
  process.env = environment;
});

/** How a line fails, and whether another worker takes over then. */
interface Way {
  readonly moment: Fault['moment'];
  readonly successor: boolean;
}

/** Half of a query is none for PostgreSQL, and it answers or its connection breaks. */
const waysOf = (line: Line): readonly Way[] =>
  line === 'postgres'
    ? [
        { moment: 'refused', successor: false },
        { moment: 'lost', successor: false },
        { moment: 'lost', successor: true },
      ]
    : moments.map((moment) => ({ moment, successor: false }));

/** What has no part in a run. */
const nobody: Readonly<Record<Line, string>> = {
  easypost: 'http://127.0.0.1:1',
  stripe: 'http://127.0.0.1:1',
  shop: 'http://127.0.0.1:1',
  s3: 'http://127.0.0.1:1',
  smtp: 'smtp://127.0.0.1:1',
  postgres: 'postgres://u:p@127.0.0.1:1/x',
};

/** What is done while one of the lines to a worker fails. */
interface Storm {
  readonly line: Line;
  readonly others: readonly Line[];
  readonly fault: Fault & Way;
}

/**
 * Whatever can be tried again is, once the time of the try before is over.
 *
 * @returns what came of it, and whether the line failed
 */
async function through<T>({ line, others, fault }: Storm, work: (on: Worker) => Promise<T>) {
  const by = await startFaultyLine(vendors.lines[line], fault);
  const reached = Object.fromEntries(others.map((other) => [other, vendors.lines[other]]));
  const open = () =>
    workerOn({ ...nobody, ...reached, [line]: by.url }, called, fault.moment === 'late' ? 700 : undefined);
  let worker = open();
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return { answer: await work(worker), met: by.met() };
      } catch (error) {
        const { nonRetryable = false, retryable = !nonRetryable } = Object(error);
        if (!retryable || tries === 5) throw error;
        by.mend();
        if (fault.successor) {
          await worker.close();
          worker = open();
        }
        await vendors.leasesRunOut();
      }
    }
  } finally {
    await worker.close();
    await by.close();
  }
}

/** Fails at each turn on the line, one a run, until a run has fewer turns. */
async function atEachTurn(line: Line, run: (fault: Storm['fault']) => Promise<boolean>): Promise<number> {
  const broken = new AbortController();
  const chain = async (way: Way) => {
    for (let turn = 1; !broken.signal.aborted; turn += 1) {
      if (!(await run({ ...way, turn, gone: line === 'postgres' }))) return turn - 1;
    }
    return 0;
  };
  const counts = await Promise.all(
    waysOf(line).map((way) =>
      chain(way).catch((error: unknown) => {
        broken.abort();
        throw error;
      }),
    ),
  );
  const met = counts.reduce((sum, count) => sum + count, 0);
  faults += met;
  return met;
}

async function performed(name: keyof typeof acts, storm: Storm): Promise<boolean> {
  const { prepare, left } = acts[name];
  const call = await prepare(vendors);
  const { answer, met } = await through<Receipt>(storm, ({ activities }) => activities[name](call));
  const arrivals = vendors.mailsOf(call.caseId).length;
  expect({ ...storm, left: await vendors.left(call) }).toEqual({
    ...storm,
    left: { ...nothingLeft, ...left },
  });
  expect({ ...storm, ...answer }).toMatchObject({
    effectId: call.effectId,
    status: expect.stringMatching(/^(delivered|deduplicated)$/),
  });
  // A doubt where there is none is as wrong as none where there is one.
  if (!mayComeTwice.has(name)) expect({ ...storm, ...answer }).not.toHaveProperty('maybeTwice');
  else if (arrivals > 1) expect({ ...storm, ...answer }).toHaveProperty('maybeTwice', true);
  return met;
}

describe('every line of every effect fails at every turn: the effect is there once, and its receipt says so', () => {
  test.each(Object.keys(acts) as (keyof typeof acts)[])(
    '%s',
    async (name) => {
      const lines = ['postgres', ...acts[name].lines] as const;
      const counts = await Promise.all(
        lines.map(async (line) => {
          const others = lines.filter((other) => other !== line);
          const met = await atEachTurn(line, (fault) => performed(name, { line, others, fault }));
          return [line, met] as const;
        }),
      );
      process.stdout.write(`  faults: ${name} ${JSON.stringify(Object.fromEntries(counts))}\n`);
      expect(counts.filter(([, met]) => met === 0)).toEqual([]);
    },
    300_000,
  );
});

describe('what others ask of a port is asked again, and comes to the same', () => {
  const each = Object.entries(asks).flatMap(([port, methods]) =>
    Object.entries(methods).map(([method, prepare]) => ({ port, method, prepare })),
  );
  test.each(each)(
    '$port: $method',
    async ({ port, prepare }) => {
      const line = port === 'files' ? 's3' : 'postgres';
      const met = await atEachTurn(line, async (fault) => {
        const { ask, seen, expected } = await prepare(vendors);
        const storm = await through({ line, others: [], fault }, ({ ports }) => ask(ports));
        expect({ fault, seen: await seen() }).toEqual({ fault, seen: expected });
        return storm.met;
      });
      expect(met).toBeGreaterThan(1);
    },
    300_000,
  );
});

test('no method of a port was left out', async () => {
  const worker = workerOn(nobody, called);
  await worker.close();
  expect([...called].toSorted()).toEqual(methodsOf(worker.ports).toSorted());
});
