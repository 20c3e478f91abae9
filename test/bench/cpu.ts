import { readFileSync, readdirSync } from 'node:fs';

/** Kernel clock ticks a second: 100 on every Linux that Node runs on (sysconf _SC_CLK_TCK). */
const ticksPerSecond = 100;

interface ProcessTimes {
  readonly parent: number;
  /** User and system time of the process and of the children that it has reaped, ms. */
  readonly ms: number;
}

/** Fields of /proc/<pid>/stat (proc(5)): 4 ppid, 14 utime, 15 stime, 16 cutime, 17 cstime. */
function timesOf(pid: number): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { parent: Number(fields[1]), ms: (ticks * 1000) / ticksPerSecond };
  } catch {
    return undefined;
  }
}

/** CPU time of a process and all its living and reaped descendants, ms. 0 when it is gone. */
export function cpuOfTree(root: number): number {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const times = Number.isInteger(pid) ? timesOf(pid) : undefined;
    if (times) all.set(pid, times);
  }
  const sum = (pid: number): number =>
    [...all].reduce(
      (total, [child, { parent }]) => (parent === pid ? total + sum(child) : total),
      all.get(pid)?.ms ?? 0,
    );
  return sum(root);
}
