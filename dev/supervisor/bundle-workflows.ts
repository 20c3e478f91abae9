import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cloneRoot } from '../kit/paths.ts';
import { StackError } from '../kit/stack-error.ts';
import { messageOf } from '../kit/unknown-error.ts';

const run = promisify(execFile);

/**
 * Bundles the workflow code once for all workers that this stack starts, so that one that was killed is back in a
 * second or two.
 * @returns the path of the bundle, for REDRESS_BUNDLE
 * @throws StackError PartFailed with what the bundler said
 */
export async function bundleWorkflows(home: string, signal?: AbortSignal): Promise<string> {
  const file = join(home, 'workflows.js');
  const child = fileURLToPath(new URL('bundle-child.ts', import.meta.url));
  try {
    await run(process.execPath, ['--import', 'tsx', child, file], {
      cwd: cloneRoot,
      maxBuffer: 16 * 1024 ** 2,
      signal,
    });
    return file;
  } catch (error) {
    throw new StackError('PartFailed', `The workflow code cannot be bundled. ${messageOf(error)}`, {
      cause: error,
    });
  }
}
