import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/**
 * Bundles the workflow code once, so that many workers (and every test) share it.
 *
 * @param file where to write the bundle; pass the same path as `workflowBundle.codePath`
 * @param entry module that exports the workflows; ours by default, another one for tests and other people's charts
 */
export async function writeBundle(
  file: string,
  entry = fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
): Promise<string> {
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: quiet });
  await writeFile(file, code);
  return file;
}

const quiet = {
  log: () => {},
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: (message: string) => process.stderr.write(`bundle: ${message}\n`),
  error: (message: string) => process.stderr.write(`bundle: ${message}\n`),
};
