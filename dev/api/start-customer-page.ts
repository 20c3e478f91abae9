import { join } from 'node:path';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

const host = '127.0.0.1';

/** Starts the customer's page as a part of its own; resolves with its address when it answers. */
export async function startCustomerPage(
  home: string,
  port: number,
  env: NodeJS.ProcessEnv,
  supervisor: Supervisor,
  reporter: Reporter,
): Promise<string> {
  const step = reporter.step("starting the customer's page");
  const url = `http://localhost:${port}`;
  try {
    await supervisor.start({
      name: "customer's page",
      command: process.execPath,
      args: ['--enable-source-maps', '--import', 'tsx', join(cloneRoot, 'client', 'customer', 'main.ts')],
      cwd: cloneRoot,
      env: { ...env, REDRESS_CUSTOMER_HOST: host, REDRESS_CUSTOMER_PORT: String(port), TZ: 'UTC' },
      logFile: join(home, 'customer-page.log'),
      ready: async () => {
        const answer = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(3_000) });
        if (!answer.ok) throw new Error(`the customer's page says ${answer.status}`);
      },
      readyTimeoutMs: 60_000,
      port,
    });
    step.done(url);
    return url;
  } catch (error) {
    step.fail();
    throw error;
  }
}
