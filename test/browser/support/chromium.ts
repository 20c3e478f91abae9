import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const unpackScript = fileURLToPath(new URL('unpack-process.ts', import.meta.url));
const shelf = join(tmpdir(), 'redress-chromium-143.0.4');

/**
 * Starts a real Chromium: the one that REDRESS_CHROMIUM names, else the one that npm has brought. No machine is too bare
 * for it: where system libraries or fonts are missing, those packed with it are used.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['REDRESS_CHROMIUM'];
  if (named !== undefined && named !== '') return start(named, {});
  const folder = await unpacked();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  try {
    return await start(join(folder, 'chromium'), fonts);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
    return start(join(folder, 'chromium'), { ...fonts, ...libraries });
  }
}

function start(executablePath: string, env: Readonly<Record<string, string>>): Promise<Browser> {
  // Chromium's sandbox refuses root, and a container without user namespaces; the pages opened here are our own.
  const args = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args, env: { ...Object.fromEntries(inherited), ...env } });
}

/** Unpacks once for this machine. Two that do it at once do not meet: the folder gets its name when it is complete. */
async function unpacked(): Promise<string> {
  if (existsSync(shelf)) return shelf;
  await mkdir(tmpdir(), { recursive: true });
  const draft = await mkdtemp(`${shelf}-`);
  await run(process.execPath, ['--import', 'tsx', unpackScript], { env: { ...process.env, TMPDIR: draft } });
  try {
    await rename(draft, shelf);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(shelf)) throw error;
  }
  return shelf;
}
