import { watch } from 'node:fs';
import { join } from 'node:path';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import type { RunningPart } from './part.ts';

const rooms = ['machines', 'policies', 'workflows', 'activities', 'worker', 'locales'];
/** An editor writes a file in several steps, a branch switch many files: one restart for all of them. */
const settleMs = 300;

/** Restarts the worker when its code changes. Cases go on: the server keeps them while the worker is away. */
export function watchCode(home: string, worker: RunningPart | undefined, reporter: Reporter): void {
  if (worker === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  let restarting = Promise.resolve();
  const restart = async (file: string) => {
    const step = reporter.step(`${file} changed, reloading the worker`);
    try {
      await bundleWorkflows(home);
      await worker.restart();
      step.done();
    } catch (error) {
      step.fail(error instanceof Error ? error.message : String(error));
      reporter.say('! put it right and save; the worker is reloaded with the next change');
    }
  };
  for (const room of rooms) {
    watch(join(cloneRoot, room), { recursive: true }, (_event, file) => {
      if (file === null || !/\.(ts|tsx|json|txt|html)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(() => restart(`${room}/${file}`));
      }, settleMs);
    });
  }
}
