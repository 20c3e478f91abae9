import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { writeFileAtomically } from '../kit/write-file.ts';
import type { RunningPart } from './part.ts';

/** The file that tells other programs of this machine where the running stack is. */
export interface StackFile {
  write(addresses: object): Promise<void>;
  /** Writes the parts' present pids; nothing before the first write. */
  refresh(): void;
  remove(): Promise<void>;
}

/**
 * Removes the file of a stack that was killed, so that no program takes its addresses for those of a running one. Only for
 * who holds the folder: then no supervisor is alive that could have written it.
 *
 * @returns whether there was one
 */
export async function forgetStale(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  await rm(path, { force: true });
  return true;
}

/** One write after another, so that an older one never overtakes a newer one or the removal. */
export function createStackFile(path: string, parts: () => readonly RunningPart[]): StackFile {
  let known: object | undefined;
  let last: Promise<void> = Promise.resolve();
  const put = async (): Promise<void> => {
    if (known === undefined) return;
    const pids = Object.fromEntries(parts().map((part) => [part.name, part.pid()]));
    await writeFileAtomically(path, `${JSON.stringify({ ...known, pids }, null, 2)}\n`);
  };
  return {
    write(addresses) {
      known = addresses;
      last = put();
      return last;
    },
    refresh() {
      // A full disk must not end a stack that works: the old pids stay in the file until the next write.
      last = last.then(put).catch(() => undefined);
    },
    async remove() {
      known = undefined;
      await last.catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}
