import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cloneRoot } from '../../../dev/kit/paths.ts';
import { poll } from '../../../dev/kit/poll.ts';
import { freePorts } from '../../../dev/kit/ports.ts';
import { startCaseStage, type CaseStage, type WorkerOptions } from './case-stage.ts';

/** The console, its app and the development issuer on the stack of the tests. */
export interface ConsoleStage extends CaseStage {
  readonly url: string;
  /** Ends the console, does something while it is away, and starts it again at the same address. */
  restart(meanwhile: () => Promise<unknown>): Promise<void>;
  /** What the console wrote down of refused attempts: 'account type refusal'. */
  refusals(): Promise<readonly string[]>;
}

const script = fileURLToPath(new URL('console-process.ts', import.meta.url));

/**
 * @throws Error when the stack of the tests is not there, or the console does not begin to answer
 */
export async function startConsoleStage(worker: WorkerOptions = {}): Promise<ConsoleStage> {
  const stage = await startCaseStage(worker);
  const [port = 0, issuerPort = 0] = await freePorts(2);
  const url = `http://127.0.0.1:${port}`;
  const { database } = stage;
  const begin = () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, String(port), String(issuerPort)], {
      cwd: cloneRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        TEMPORAL_ADDRESS: stage.stack.temporalAddress,
        TEMPORAL_NAMESPACE: stage.stack.namespace,
        TEMPORAL_UI_URL: stage.stack.uiUrl,
        DATABASE_URL: stage.stack.databaseUrl,
        FILES_DIR: stage.files,
      },
    });
    return { child, ended: once(child, 'exit') };
  };
  let running = begin();
  const end = async () => {
    running.child.kill('SIGTERM');
    await running.ended;
  };
  const stop = async () => {
    await end();
    await stage.stop();
  };
  const ready = async () => {
    const answer = await fetch(`${url}/readyz`);
    if (!answer.ok) throw new Error(`the console says ${answer.status}`);
  };
  const isReady = () => poll(ready, { timeoutMs: 180_000, everyMs: 200 });
  try {
    await isReady();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...stage,
    url,
    async restart(meanwhile) {
      await end();
      await meanwhile();
      running = begin();
      await isReady();
    },
    async refusals() {
      const rows = await database
        .selectFrom('staff_acts')
        .select(['account_id', 'type', 'refused'])
        .where('refused', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map(({ account_id, type, refused }) => `${account_id} ${type} ${refused}`);
    },
    stop,
  };
}
