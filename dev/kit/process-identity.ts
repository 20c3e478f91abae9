import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * A mark that two processes with the same pid do not share: the start time as the kernel tells it.
 * Undefined when no such process lives (a zombie counts as dead: it holds neither port nor file).
 */
export function processMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid);
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

function linuxMark(pid: number): string | undefined {
  try {
    // proc(5): the second field may hold spaces and brackets, so count from the last closing bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    return state === 'Z' || state === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The shape of a process record in a file. */
export const processRecord = z
  .object({ name: z.string(), pid: z.number().int(), mark: z.string() })
  .readonly();

/** A process as it can be found again after the one who knew it has died. */
export type ProcessRecord = z.infer<typeof processRecord>;

/** True when this very process, and not another that got its pid, still lives. */
export function isAlive(record: ProcessRecord): boolean {
  return processMark(record.pid) === record.mark;
}
