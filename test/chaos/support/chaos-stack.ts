import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { cloneRoot } from '../../../dev/kit/paths.ts';
import { poll } from '../../../dev/kit/poll.ts';
import { type CaseDesk, openCaseDesk } from './case-desk.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('stack-process.ts', import.meta.url));
const addresses = z.object({
  temporalAddress: z.string(),
  namespace: z.string(),
  databaseUrl: z.string(),
});
const instance = z.object({ parts: z.array(z.object({ name: z.string(), pid: z.number() })) });

/** The parts that can be killed alone, by the supervisor's names, and all at once with the supervisor itself. */
export const victims = ['worker', 'Temporal server', 'PostgreSQL', 'everything'] as const;
export type Victim = (typeof victims)[number];

/** A whole stack in processes of its own, to be killed. */
export interface ChaosStack {
  /** Talks to the cases; another one after each start, for the ports are others. */
  desk(): CaseDesk;
  /** kill -9, and back again: a part by its supervisor, everything by starting again on the same data. */
  killAndRevive(victim: Victim): Promise<void>;
  /** Stops the stack in order and answers with the processes that are still there; again: does nothing. */
  stop(): Promise<readonly string[]>;
}

/** @param smtpUrl mail server of the worker; it must outlive the stack */
export async function startChaosStack(smtpUrl: string): Promise<ChaosStack> {
  const home = await mkdtemp(join(tmpdir(), 'redress-chaos-'));
  // PostgreSQL may have to run as another account, which must reach its data.
  await chmod(home, 0o755);
  const groups = new Set<number>();
  let supervisor: ChildProcess | undefined;
  let desk: CaseDesk | undefined;

  const parts = () => {
    const now = instance.parse(JSON.parse(readFileSync(join(home, 'instance.json'), 'utf8'))).parts;
    for (const { pid } of now) groups.add(pid);
    return new Map(now.map(({ name, pid }) => [name, pid]));
  };
  const start = async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, home], {
      cwd: cloneRoot,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: environment(home, smtpUrl),
    });
    supervisor = child;
    groups.add(child.pid ?? 0);
    const [line] = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'exit').then(() => Promise.reject(new Error('the stack did not start'))),
    ]);
    await desk?.close();
    desk = await openCaseDesk(addresses.parse(JSON.parse(String(line))));
    parts();
  };
  try {
    await start();
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }

  return {
    desk: () => desk ?? neverStarted(),
    async killAndRevive(victim) {
      const before = parts();
      if (victim === 'everything') {
        const ended = supervisor && once(supervisor, 'exit');
        supervisor?.kill('SIGKILL');
        for (const pid of before.values()) killGroup(pid);
        await ended;
        await start();
        return;
      }
      const pid = before.get(victim);
      if (pid === undefined) throw new Error(`${victim} does not run`);
      killGroup(pid);
      const back = async () => {
        const now = parts().get(victim);
        if (now === undefined || now === pid) throw new Error(`${victim} is not back`);
      };
      await poll(back, { timeoutMs: 30_000, everyMs: 50 });
    },
    async stop() {
      await desk?.close();
      if (supervisor && supervisor.exitCode === null && supervisor.signalCode === null) {
        const ended = once(supervisor, 'exit');
        supervisor.kill('SIGTERM');
        await ended;
      }
      const left = await membersOf(groups);
      await rm(home, { recursive: true, force: true });
      return left;
    },
  };
}

function environment(home: string, smtpUrl: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TEMPORAL_|REDRESS_|MAIL_)/.test(name) && !['DATABASE_URL', 'NODE_OPTIONS'].includes(name),
  );
  return {
    ...Object.fromEntries(inherited),
    SMTP_URL: smtpUrl,
    FILES_DIR: join(home, 'files'),
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It was dead already.
  }
}

/** Living processes of these groups, as `ps` tells them. */
async function membersOf(groups: ReadonlySet<number>): Promise<readonly string[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pgid=,stat=,args=']);
  return stdout.split('\n').filter((line) => {
    const [group, state = ''] = line.trim().split(/\s+/);
    return groups.has(Number(group)) && !state.startsWith('Z');
  });
}

function neverStarted(): never {
  throw new Error('the stack was never started');
}
