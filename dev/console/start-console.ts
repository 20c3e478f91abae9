import { join } from 'node:path';
import { cloneRoot } from '../kit/paths.ts';
import type { Reporter } from '../kit/reporter.ts';
import type { PartSpec } from '../supervisor/part.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { buildApp } from './build-app.ts';
import { startDevelopmentIssuer } from './development-issuer.ts';

const host = '127.0.0.1';

/** Where the console is, and how to stop what runs for it in this process. */
export interface StartedConsole {
  readonly consoleUrl: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the operations console as a part of its own, and the development issuer in this process unless OIDC_ISSUER names
 * another one; resolves when the console and all that it needs answer.
 */
export async function startConsole(
  home: string,
  ports: { readonly console: number; readonly issuer: number },
  env: NodeJS.ProcessEnv,
  supervisor: Supervisor,
  reporter: Reporter,
): Promise<StartedConsole> {
  const appDir = await buildApp(home, reporter);
  const step = reporter.step('starting the console');
  const consoleUrl = consoleUrlAt(ports.console);
  const own = env['OIDC_ISSUER'] ? undefined : await startDevelopmentIssuer(ports.issuer, consoleUrl);
  const spec: PartSpec = {
    name: 'console',
    command: process.execPath,
    args: ['--enable-source-maps', '--import', 'tsx', join(cloneRoot, 'client', 'console', 'main.ts')],
    cwd: cloneRoot,
    env: {
      ...env,
      ...(own && { OIDC_ISSUER: own.url }),
      REDRESS_CONSOLE_HOST: host,
      REDRESS_CONSOLE_PORT: String(ports.console),
      REDRESS_CONSOLE_URL: env['REDRESS_CONSOLE_URL'] || consoleUrl,
      REDRESS_CONSOLE_APP: appDir,
      TZ: 'UTC',
    },
    logFile: join(home, 'console.log'),
    ready: () => askReady(consoleUrl),
    readyTimeoutMs: 60_000,
    port: ports.console,
  };
  try {
    await supervisor.start(spec);
    step.done(consoleUrl);
    return { consoleUrl, stop: async () => own?.stop() };
  } catch (error) {
    await own?.stop();
    step.fail();
    throw error;
  }
}

/** Where the console of this machine is. */
export function consoleUrlAt(port: number): string {
  return `http://${host}:${port}`;
}

async function askReady(url: string): Promise<void> {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(`the console says ${answer.status}: ${await answer.text()}`);
}
