import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../console/build-app.ts';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import type { RunningPart } from './part.ts';

/** Which rooms' code each part runs. */
const workerRooms = new Set(['machines', 'policies', 'workflows', 'activities', 'worker', 'locales']);
const apiRooms = new Set(['machines', 'policies', 'workflows', 'activities', 'client', 'locales']);
/** An editor writes a file in several steps, a branch switch many files: one restart for all of them. */
const settleMs = 300;

/** The parts that run this clone's code. */
export interface CodeParts {
  readonly worker: RunningPart | undefined;
  readonly api: RunningPart | undefined;
  readonly console: RunningPart | undefined;
  readonly customer: RunningPart | undefined;
}

/** Restarts the worker, the API and the pages when their code changes. Cases go on: the server keeps them meanwhile. */
export function watchCode(
  home: string,
  { worker, api, console, customer }: CodeParts,
  reporter: Reporter,
): void {
  let timer: NodeJS.Timeout | undefined;
  let changed = new Set<string>();
  let restarting = Promise.resolve();
  const reload = async (
    part: RunningPart | undefined,
    files: ReadonlySet<string>,
    rooms: ReadonlySet<string>,
    before = noStep,
  ) => {
    const file = [...files].find((path) => rooms.has(path.split('/')[0] ?? ''));
    if (part === undefined || file === undefined) return;
    const step = reporter.step(`${file} changed, reloading the ${part.name}`);
    try {
      await before();
      await part.restart();
      step.done();
    } catch (error) {
      step.fail(error instanceof Error ? error.message : String(error));
      reporter.say(`! put it right and save; the ${part.name} is reloaded with the next change`);
    }
  };
  const restart = async () => {
    const files = changed;
    changed = new Set();
    await reload(worker, files, workerRooms, async () => void (await bundleWorkflows(home)));
    await reload(api, files, apiRooms);
    await reload(console, files, apiRooms, async () => void (await buildApp(home, reporter)));
    await reload(customer, files, apiRooms);
  };
  for (const room of new Set([...workerRooms, ...apiRooms])) {
    watch(join(cloneRoot, room), { recursive: true }, (_event, file) => {
      if (file === null || !/\.(ts|tsx|json|txt|html|css)$/.test(file)) return;
      changed.add(`${room}/${file}`);
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(restart);
      }, settleMs);
    });
  }
}

const noStep = (): Promise<void> => Promise.resolve();
