import { processMark } from '../kit/process-identity.ts';
import { poll } from '../kit/poll.ts';
import { codeOf } from '../kit/unknown-error.ts';

/** Sends a signal to the whole group that a part leads; a group that is gone already is fine. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
  }
}

/** Asks a process and its group to stop, waits, and kills what is left after `graceMs`. */
export async function stopProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  const mark = processMark(pid);
  if (mark === undefined) return;
  const gone = () =>
    processMark(pid) === mark ? Promise.reject(new Error(`${pid} still runs`)) : Promise.resolve();
  signalGroup(pid, signal);
  try {
    await poll(gone, { timeoutMs: graceMs, everyMs: 25 });
  } catch {
    signalGroup(pid, 'SIGKILL');
    await poll(gone, { timeoutMs: 5_000, everyMs: 25 });
  }
  killStragglers(pid);
}

/** What the leader left in its group (a postmaster's backends, a tool's helpers) must not outlive it. */
function killStragglers(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group: the usual case.
  }
}
