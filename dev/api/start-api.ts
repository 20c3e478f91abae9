import { join } from 'node:path';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import type { PartSpec } from '../supervisor/part.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

const host = '127.0.0.1';

/** What the API is told through its environment, beside TEMPORAL_* of the shell it was started from. */
interface ApiEnvironment {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly DATABASE_URL: string;
}

/** Starts the HTTP API as a part of its own; resolves with its address when it and all that it needs answer. */
export async function startApi(
  home: string,
  port: number,
  env: ApiEnvironment & NodeJS.ProcessEnv,
  supervisor: Supervisor,
  reporter: Reporter,
): Promise<string> {
  const step = reporter.step('starting the API');
  const apiUrl = `http://${host}:${port}`;
  const spec: PartSpec = {
    name: 'API',
    command: process.execPath,
    args: ['--enable-source-maps', '--import', 'tsx', join(cloneRoot, 'client', 'api', 'main.ts')],
    cwd: cloneRoot,
    env: { ...env, REDRESS_API_HOST: host, REDRESS_API_PORT: String(port), TZ: 'UTC' },
    logFile: join(home, 'api.log'),
    ready: () => askReady(apiUrl),
    readyTimeoutMs: 60_000,
    port,
  };
  try {
    await supervisor.start(spec);
    step.done(apiUrl);
    return apiUrl;
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function askReady(apiUrl: string): Promise<void> {
  const answer = await fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(`the API says ${answer.status}: ${await answer.text()}`);
}
