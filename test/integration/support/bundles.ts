import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../../worker/bundle.ts';
import { testStack } from '../../support/stack/env.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['workflows', 'machines', 'policies', 'test/integration/support'];

/** Epoch ms of the newest source that a bundle may contain. */
function newestSource(): number {
  const ages = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(root, folder, name)).mtimeMs,
    ),
  );
  return Math.max(...ages);
}

const making = new Map<string, Promise<string>>();

/**
 * The bundle of one of the entries beside this file. Made once for all test files: it lies beside the stack's own
 * bundle and is made anew when a source is younger.
 */
export function testBundle(entry: 'workflows' | 'workflows-next'): Promise<string> {
  const file = making.get(entry) ?? make(entry);
  making.set(entry, file);
  return file;
}

async function make(entry: string): Promise<string> {
  const file = join(dirname(testStack().bundle), `test-${entry}.js`);
  if (existsSync(file) && statSync(file).mtimeMs > newestSource()) return file;
  // Two test processes may be at it: each writes a file of its own, and the last one wins.
  const draft = `${file}.${process.pid}`;
  await writeBundle(draft, join(root, 'test/integration/support', `${entry}.ts`));
  await rename(draft, file);
  return file;
}
