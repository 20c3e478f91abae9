import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cloneRoot } from '../../../dev/kit/paths.ts';
import { poll } from '../../../dev/kit/poll.ts';
import { freePorts } from '../../../dev/kit/ports.ts';
import type { CaseStage } from './case-stage.ts';

/** Where the customer's page will be, and what its worker and it must know of its links. */
export interface CustomerLinks {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

export async function customerLinks(): Promise<CustomerLinks> {
  const [port = 0] = await freePorts(1);
  return {
    port,
    env: {
      CUSTOMER_URL: `http://127.0.0.1:${port}/{token}`,
      REDRESS_LINK_SECRET: randomBytes(32).toString('base64url'),
    },
  };
}

const script = fileURLToPath(new URL('../../../client/customer/main.ts', import.meta.url));

/** Starts the customer's page; answers how to stop it. */
export async function startCustomerPage(
  { stack, files }: CaseStage,
  { port, env }: CustomerLinks,
): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: cloneRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: '',
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: stack.namespace,
      DATABASE_URL: stack.databaseUrl,
      SMTP_URL: stack.smtpUrl,
      FILES_DIR: files,
      REDRESS_CUSTOMER_PORT: String(port),
    },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await poll(() => fetch(`http://127.0.0.1:${port}/healthz`), { timeoutMs: 180_000, everyMs: 200 });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
