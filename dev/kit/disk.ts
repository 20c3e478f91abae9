import { mkdir, statfs } from 'node:fs/promises';
import { StackError } from './stack-error.ts';

const gibibyte = 1024 ** 3;

/** Asks a file system how many bytes an ordinary user may still write under a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const stats = await statfs(folder);
  return stats.bavail * stats.bsize;
}

/**
 * Makes sure that a folder exists and has room.
 * @param needBytes what the next step writes, in bytes
 * @throws StackError DiskFull
 */
export async function ensureRoom(
  folder: string,
  needBytes: number,
  what: string,
  ask: (folder: string) => Promise<number> = freeBytes,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const free = await ask(folder);
  if (free >= needBytes) return;
  const inGib = (bytes: number) => (bytes / gibibyte).toFixed(1);
  throw new StackError(
    'DiskFull',
    `Not enough disk space for ${what}: ${folder} has ${inGib(free)} GiB free, ${inGib(needBytes)} GiB are needed. ` +
      `Make room there and start again; nothing is lost.`,
  );
}

/** True for the ways in which a full disk shows itself: an errno, or the words of a child process. */
export function looksLikeFullDisk(error: unknown): boolean {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC') return true;
  const text = error instanceof Error ? error.message : String(error);
  return /no space left on device|ENOSPC|disk is full|database or disk is full|quota exceeded/i.test(text);
}
