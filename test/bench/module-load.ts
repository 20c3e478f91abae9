import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { writeBundle } from '../../worker/bundle.ts';
import { median } from './numbers.ts';

interface LoadTime {
  readonly what: string;
  readonly ms: number;
}

/** How long the evaluation of our workflow code takes, with the shared modules of worker/bundle.ts and without. */
export async function loadTimes(): Promise<readonly LoadTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const timesOf = async (bundle: string): Promise<number> => loadTime(await readFile(bundle, 'utf8'));
  const shared = await writeBundle(join(folder, 'shared.js'));
  const unshared = await writeBundle(join(folder, 'unshared.js'), undefined, []);
  const times = [
    { what: 'with the shared modules', ms: await timesOf(shared) },
    { what: 'without', ms: await timesOf(unshared) },
  ];
  await rm(folder, { recursive: true });
  return times;
}

/**
 * Evaluates the bundle as the SDK's reusable context does (worker/lib/workflow/reusable-vm.js): shared modules once, all
 * others for every workflow.
 */
function loadTime(code: string): number {
  const shared = new Map<string | symbol, unknown>();
  let own: Map<string | symbol, unknown> | undefined;
  const cache = new Proxy(
    {},
    {
      get: (_, id) => shared.get(id) ?? own?.get(id),
      set: (_, id, module) => (own ?? shared).set(id, module).size > 0,
    },
  );
  const context = createContext(
    { AsyncLocalStorage, TextEncoder, TextDecoder, URL, AbortController, __webpack_module_cache__: cache },
    { microtaskMode: 'afterEvaluate' },
  );
  new Script(code).runInContext(context);
  new Script('__TEMPORAL__.preloadModules()').runInContext(context);
  const load = new Script('__TEMPORAL__.importWorkflows()');
  const times = Array.from({ length: 41 }, () => {
    own = new Map();
    const start = performance.now();
    load.runInContext(context);
    return performance.now() - start;
  });
  return median(times);
}
