import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { poll } from '../kit/poll.ts';
import { asStackError } from '../kit/as-stack-error.ts';
import { listensOn } from '../kit/listener.ts';
import { StackError } from '../kit/stack-error.ts';
import type { PartSpec } from './part.ts';

/** A spawned process and the news of its end. */
export interface Child {
  readonly pid: number;
  /** Resolves with words for how it ended, "exit code 1" or "signal SIGKILL". */
  readonly ended: Promise<string>;
}

/**
 * Spawns a part as the leader of its own group, so that Ctrl-C on the terminal reaches only the supervisor, which
 * stops the parts in order. Output goes straight to the log file: no pipe that would break when the supervisor dies.
 * @throws StackError PartFailed when the program cannot be started
 */
export async function spawnChild(spec: PartSpec, again: boolean): Promise<Child> {
  const log = openSync(spec.logFile, again ? 'a' : 'w');
  try {
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: { ...process.env, ...spec.env },
      detached: true,
      stdio: ['ignore', log, log],
      ...spec.user,
    });
    const ended = endOf(child);
    await new Promise<void>((done, fail) => {
      child.once('spawn', done);
      child.once('error', fail);
    });
    return { pid: child.pid ?? 0, ended };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StackError('PartFailed', `${spec.name} cannot be started: ${reason}`, { cause: error });
  } finally {
    closeSync(log);
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once('exit', (code, signal) => done(signal === null ? `exit code ${code}` : `signal ${signal}`));
    child.once('error', (error) => done(error.message));
  });
}

/**
 * Waits until the part itself answers, or says why it never will.
 * @throws StackError PartFailed, PortTaken or DiskFull, with the last lines of its log
 */
export async function waitReady(spec: PartSpec, child: Child): Promise<void> {
  const death = new AbortController();
  void child.ended.then((how) => death.abort(how));
  const ask = async () => {
    await spec.ready(child.pid);
    if (spec.port === undefined || (await listensOn(child.pid, spec.port)) !== false) return;
    throw new Error(`somebody else answers on port ${spec.port}`);
  };
  try {
    await poll(ask, { timeoutMs: spec.readyTimeoutMs, everyMs: 100, signal: death.signal });
  } catch (error) {
    throw failure(
      spec,
      death.signal.aborted ? `ended with ${String(death.signal.reason)}` : why(spec, error),
    );
  }
}

const why = (spec: PartSpec, error: unknown) =>
  `did not answer within ${spec.readyTimeoutMs / 1000} s (${error instanceof Error ? error.message : String(error)})`;

/** The error for a part that ended or never answered, with what it said last. */
export function failure(spec: PartSpec, how: string): StackError {
  const said = lastLines(spec.logFile);
  const known = asStackError(said, `${spec.name} ${how}`);
  if (known instanceof StackError) return known;
  return new StackError(
    'PartFailed',
    `${spec.name} ${how}. Its log is ${spec.logFile}; the last lines:\n${said}`,
  );
}

/** Of a line the beginning: what went wrong stands there, and a stack trace of one line (the Temporal server's) after it. */
function lastLines(file: string, count = 12, width = 400): string {
  try {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
    return lines.map((line) => (line.length > width ? `${line.slice(0, width)} …` : line)).join('\n');
  } catch {
    return '(it said nothing)';
  }
}
