import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ownWorkflows = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/**
 * Bundles workflow code into a file that many workers (and every test) can share.
 *
 * @param file where to write it; pass the same path as `workflowBundle.codePath`
 * @param entry module that exports the workflows; ours by default
 */
export async function writeBundle(file: string, entry = ownWorkflows): Promise<string> {
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: new DefaultLogger('WARN') });
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
