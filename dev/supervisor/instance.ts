import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive, processMark, processRecord } from '../kit/process-identity.ts';
import { StackError } from '../kit/stack-error.ts';
import { codeOf } from '../kit/unknown-error.ts';
import { stopProcess } from './stop-process.ts';
import { z } from 'zod';

/** What an instance leaves in its folder so that the next one can meet it, or clean up after it. */
const instanceRecord = z
  .object({
    supervisor: processRecord,
    parts: z.array(processRecord).readonly(),
    addresses: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();
type InstanceRecord = z.infer<typeof instanceRecord>;

/** The hold of one supervisor on one data folder. */
export interface Instance {
  /** Notes a child process, or forgets it when `pid` is undefined. Written at once: a crash may come at any time. */
  note(name: string, pid: number | undefined): void;
  tell(addresses: Readonly<Record<string, string>>): void;
  release(): void;
}

const fileOf = (home: string) => join(home, 'instance.json');

/** Reads the record of the instance that holds, or held, this folder. */
function readInstance(home: string): InstanceRecord | undefined {
  try {
    return instanceRecord.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Takes the data folder for this process. Children that a killed supervisor left behind are stopped first, with time
 * to close their files.
 * @returns the hold, and the names of the parts that had to be cleaned up
 * @throws StackError AlreadyRunning when another living supervisor holds it
 */
export async function takeHome(home: string): Promise<{ instance: Instance; cleaned: readonly string[] }> {
  await mkdir(home, { recursive: true });
  const before = readInstance(home);
  if (before !== undefined && isAlive(before.supervisor)) throw alreadyRunning(home, before);
  const left = before?.parts.filter(isAlive) ?? [];
  // Last started, first stopped: the worker leaves before the server it talks to.
  for (const part of left.toReversed()) await stopProcess(part.pid, 'SIGTERM', 10_000);
  claim(home, before);
  return { instance: holdOf(home), cleaned: left.map((part) => part.name) };
}

/** Removes all data from a home that this process holds. */
export async function emptyHome(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name !== basename(fileOf(home))) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** Of two that start at the same time, exactly one creates the file; the other one meets its record. */
function claim(home: string, before: InstanceRecord | undefined): void {
  if (before !== undefined || readInstance(home) === undefined) discard(home, before);
  try {
    writeFileSync(fileOf(home), text(emptyRecord()), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const winner = readInstance(home);
    if (winner !== undefined) throw alreadyRunning(home, winner);
    throw new StackError(
      'AlreadyRunning',
      `Another instance is starting in ${home}. Wait for it, or try again.`,
    );
  }
}

function discard(home: string, before: InstanceRecord | undefined): void {
  const now = readInstance(home);
  if (now !== undefined && now.supervisor.mark !== before?.supervisor.mark) throw alreadyRunning(home, now);
  rmSync(fileOf(home), { force: true });
}

function emptyRecord(): InstanceRecord {
  const mark = processMark(process.pid) ?? '';
  return { supervisor: { name: 'supervisor', pid: process.pid, mark }, parts: [], addresses: {} };
}

const text = (record: InstanceRecord) => `${JSON.stringify(record, null, 2)}\n`;

function holdOf(home: string): Instance {
  let record = emptyRecord();
  const write = (next: InstanceRecord) => {
    record = next;
    const draft = `${fileOf(home)}.draft`;
    writeFileSync(draft, text(record));
    renameSync(draft, fileOf(home));
  };
  return {
    note(name, pid) {
      const others = record.parts.filter((part) => part.name !== name);
      const mark = pid === undefined ? undefined : processMark(pid);
      const parts = pid === undefined || mark === undefined ? others : [...others, { name, pid, mark }];
      try {
        write({ ...record, parts });
      } catch (error) {
        // On a full disk a part that ended stays in the file: nobody takes a dead process for a living one.
        if (pid !== undefined) throw error;
      }
    },
    tell: (addresses) => write({ ...record, addresses }),
    release: () => rmSync(fileOf(home), { force: true }),
  };
}

function alreadyRunning(home: string, other: InstanceRecord): StackError {
  const lines = Object.entries(other.addresses).map(([name, address]) => `  ${name}: ${address}`);
  return new StackError(
    'AlreadyRunning',
    [
      `Redress already runs in this clone (process ${other.supervisor.pid}, data in ${home}).`,
      ...(lines.length === 0 ? ['It is still starting.'] : ['Use it:', ...lines]),
      `To stop it: Ctrl-C where it runs, or kill ${other.supervisor.pid}.`,
    ].join('\n'),
  );
}
