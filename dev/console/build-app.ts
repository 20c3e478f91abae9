import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';

const source = join(cloneRoot, 'client', 'console', 'app');
/** What else of the clone ends up in the app. */
const sharedRooms = ['client/console', 'machines/staff', 'machines/case', 'policies/calendar'];

/**
 * Builds the console's app into `console` in the data folder, unless it was built from the same sources before.
 *
 * @returns the folder
 */
export async function buildApp(home: string, reporter: Reporter): Promise<string> {
  const out = join(home, 'console');
  const stampFile = join(out, 'sources.sha256');
  const stamp = await digestOfSources();
  const isBuilt = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  if (await isBuilt()) return out;
  const step = reporter.step('building the console');
  const { NODE_ENV } = process.env;
  await mkdir(home, { recursive: true });
  // Two that build at once do not meet: the folder gets its name when it is complete.
  const draft = await mkdtemp(`${out}-`);
  try {
    // Whatever this process is for: a development build of React is twice as large and slower.
    process.env['NODE_ENV'] = 'production';
    // Loaded only when there is something to build.
    const { build } = await import('vite');
    await build({
      configFile: false,
      root: source,
      logLevel: 'error',
      html: { cspNonce: 'REDRESS_NONCE' },
      build: {
        outDir: draft,
        emptyOutDir: true,
        target: 'es2022',
        // Browsers that know light-dark(): what stands in for it knows nothing of a scheme chosen by hand.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
      },
    });
    const sizes = await compressAssets(join(draft, 'assets'));
    const first = firstScripts(await readFile(join(draft, 'index.html'), 'utf8'));
    const bytes = first.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    await writeFile(join(draft, 'sources.sha256'), stamp);
    if (!(await isBuilt())) {
      await rm(out, { recursive: true, force: true });
      await rename(draft, out);
    }
    step.done(`${Math.round(bytes / 1024)} KB of JavaScript on the first page, compressed`);
    return out;
  } catch (error) {
    step.fail();
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(cloneRoot, 'package-lock.json')));
  for (const room of sharedRooms) {
    const names = await readdir(join(cloneRoot, room), { recursive: true });
    for (const name of names.sort()) {
      const path = join(cloneRoot, room, name);
      if (!(await stat(path)).isFile()) continue;
      hash.update(`${room}/${name}\0`).update(await readFile(path));
    }
  }
  return hash.digest('hex');
}

/** The scripts that the page asks for at once; all others come when their page is gone to. */
function firstScripts(page: string): readonly string[] {
  return [...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = '']) => name);
}

/** Each file also as .gz, once and not at each request; their sizes in bytes by the names of the files. */
async function compressAssets(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(folder)) {
    const packed = await promisify(gzip)(await readFile(join(folder, name)), { level: 9 });
    await writeFile(join(folder, `${name}.gz`), packed);
    sizes.set(name, packed.length);
  }
  return sizes;
}
