import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EffectError } from '../effect-error.ts';
import { errorCode } from '../error-code.ts';
import type { FilePort } from './file-port.ts';
import { keyParts } from './key-parts.ts';

/**
 * Files in a folder of this machine. A file is written beside its place, flushed and renamed, so a reader never sees
 * half of one.
 *
 * Errors: EffectError `FilesUnavailable` (disk full, no right to write; retryable), `FileKeyInvalid` (not retryable).
 */
export function folderFiles(root: string): FilePort {
  return {
    put: (key, bytes) =>
      guarded('write', async () => {
        const path = place(root, key);
        const beside = `${path}.${randomUUID()}.part`;
        await mkdir(dirname(path), { recursive: true });
        try {
          const file = await open(beside, 'wx', 0o600);
          try {
            await file.writeFile(bytes);
            await file.sync();
          } finally {
            await file.close();
          }
          await rename(beside, path);
        } catch (error) {
          await rm(beside, { force: true });
          throw error;
        }
      }),
    get: (key) =>
      guarded('read', async () => {
        try {
          return await readFile(place(root, key));
        } catch (error) {
          if (errorCode(error) === 'ENOENT') return undefined;
          throw error;
        }
      }),
    removeFolder: (folder) =>
      guarded('remove', () => rm(place(root, folder), { recursive: true, force: true })),
  };
}

/** Inside the root whatever the key says: each part is a plain name. */
function place(root: string, key: string): string {
  return join(root, ...keyParts(key));
}

async function guarded<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof EffectError) throw error;
    const text = `The file store cannot ${what} (${errorCode(error) ?? 'no code'}). It is tried again; check FILES_DIR, its rights and the space left.`;
    throw new EffectError('FilesUnavailable', text, { retryable: true });
  }
}
