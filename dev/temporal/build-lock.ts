import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAlive, processMark, processRecord, type ProcessRecord } from '../kit/process-identity.ts';
import { poll } from '../kit/poll.ts';
import type { Step } from '../kit/reporter.ts';
import { codeOf } from '../kit/unknown-error.ts';

const longestBuildMs = 60 * 60_000;

/**
 * Runs `work` while holding the lock file, so that two clones (or users' terminals) do not build the same thing at
 * once. Waits for a living holder; a dead one's lock is taken over.
 */
export async function withBuildLock<T>(file: string, step: Step, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  await poll(() => take(file, step), { timeoutMs: longestBuildMs, everyMs: 500 });
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string, step: Step): Promise<void> {
  const record: ProcessRecord = { name: 'build', pid: process.pid, mark: processMark(process.pid) ?? '' };
  try {
    await writeFile(file, JSON.stringify(record), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = await readHolder(file);
    if (holder !== undefined && !isAlive(holder)) await rm(file, { force: true });
    step.note(
      `another build is going on${holder === undefined ? '' : ` (process ${holder.pid})`}; waiting for it`,
    );
    throw new Error(`${file} is held`, { cause: error });
  }
}

async function readHolder(file: string): Promise<ProcessRecord | undefined> {
  try {
    return processRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
