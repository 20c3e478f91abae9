import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import { writeFileAtomically } from '../kit/write-file.ts';

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
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return out;
  const step = reporter.step('building the console');
  try {
    // Loaded only when there is something to build.
    const { build } = await import('vite');
    await rm(out, { recursive: true, force: true });
    await build({
      configFile: false,
      root: source,
      logLevel: 'error',
      html: { cspNonce: 'REDRESS_NONCE' },
      build: {
        outDir: out,
        emptyOutDir: true,
        target: 'es2022',
        // Browsers that know light-dark(): what stands in for it knows nothing of a scheme chosen by hand.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
      },
    });
    const bytes = await compressAssets(join(out, 'assets'));
    await writeFileAtomically(stampFile, stamp);
    step.done(`${Math.round(bytes / 1024)} KB compressed`);
    return out;
  } catch (error) {
    step.fail();
    throw error;
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

/** Each file also as .gz, once and not at each request; the size of all of them together. */
async function compressAssets(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) {
    const packed = await promisify(gzip)(await readFile(join(folder, name)), { level: 9 });
    await writeFile(join(folder, `${name}.gz`), packed);
    bytes += packed.length;
  }
  return bytes;
}
