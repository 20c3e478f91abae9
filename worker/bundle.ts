import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const room = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ownWorkflows = room('workflows/index.ts');

/** What the cases of a worker share instead of evaluating it anew for each case and each replay. */
const sharedModules = [room('workflows/shared-modules.ts')];

/**
 * Bundles workflow code into a file that many workers (and every test) can share.
 *
 * @param file where to write it; pass the same path as `workflowBundle.codePath`
 * @param entry module that exports the workflows; ours by default
 * @param shared modules without state that the workflows may share, with all that these import
 */
export async function writeBundle(
  file: string,
  entry = ownWorkflows,
  shared: readonly string[] = sharedModules,
): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    preloadModules: [...shared],
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(file, code);
  return file;
}

/** The bundle that REDRESS_BUNDLE names, or a fresh one. */
export async function bundleFile(): Promise<string> {
  return (
    process.env['REDRESS_BUNDLE'] ??
    writeBundle(join(await mkdtemp(join(tmpdir(), 'redress-')), 'workflows.js'))
  );
}
