import { join } from 'node:path';
import { doorOf, shopUrlAt } from './api/door.ts';
import { customerLinksOf } from './api/customer-links.ts';
import { startApi } from './api/start-api.ts';
import { consoleUrlAt, startConsole } from './console/start-console.ts';
import { startCustomerPage } from './api/start-customer-page.ts';
import { asStackError } from './kit/as-stack-error.ts';
import { ensureRoom } from './kit/disk.ts';
import type { Reporter } from './kit/reporter.ts';
import { anyPorts, usualPorts } from './kit/stack-ports.ts';
import { tellable, type StackAddresses } from './stack-addresses.ts';
import { startMailCatcher } from './mail/catcher.ts';
import { checkPostgres, startPostgres } from './postgres/start-postgres.ts';
import { bundleWorkflows } from './supervisor/bundle-workflows.ts';
import { emptyHome, takeHome } from './supervisor/instance.ts';
import type { RunningPart } from './supervisor/part.ts';
import { createSupervisor, type Supervisor } from './supervisor/supervisor.ts';
import { createStackFile, forgetStale } from './supervisor/stack-file.ts';
import { hasWorker, workerSpec } from './supervisor/worker-spec.ts';
import { acquireServer, type ServerProgram } from './temporal/acquire.ts';
import { givenTemporal, type GivenTemporal } from './temporal/given-server.ts';
import { startTemporal, type TemporalPorts } from './temporal/start-temporal.ts';

/** How to start a stack. */
export interface StackOptions {
  /** Absolute path of the folder that holds all of its data; one living stack for each. */
  readonly home: string;
  readonly reporter: Reporter;
  /** The usual ports where people look for them, or any free ones for tests. */
  readonly ports: 'usual' | 'any';
  /** TEMPORAL_ADDRESS, DATABASE_URL and SMTP_URL in it replace a part by one that runs elsewhere. */
  readonly env: NodeJS.ProcessEnv;
  /** Begin with empty data: what earlier runs left in `home` is removed. */
  readonly fresh?: boolean;
  /** Start the worker as well, when this clone has one. */
  readonly worker: boolean;
  /** Start the HTTP API, the operations console and the customer's page as well. */
  readonly api?: boolean;
  /** Run in order when the database answers and before anything uses it: migrations. */
  readonly afterDatabase?: readonly ((databaseUrl: string) => Promise<void>)[];
  /** Breaks off a start that is under way: what was started is stopped, and startStack rejects. */
  readonly signal?: AbortSignal;
  /** Called once when a part is given up; the caller tells why and stops the stack. */
  readonly onFatal: (reason: Error) => void;
}

/** A running stack. */
export interface Stack {
  readonly addresses: StackAddresses;
  /** The parts that are processes of their own: "PostgreSQL", "Temporal server", "Temporal Web UI", "worker", "API", "console". */
  part(name: string): RunningPart | undefined;
  stop(): Promise<void>;
}

const defaultNamespace = 'redress';
/** Two databases, logs and mail of a first day. */
const startNeedsBytes = 300 * 1024 ** 2;

/**
 * Starts the stack, each part after those it needs, and resolves when all of them answer. When one does not, those
 * started before it are stopped again.
 * @throws StackError of every type
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { home, reporter } = options;
  await ensureRoom(home, startNeedsBytes, 'the data of Redress');
  const stackFilePath = join(home, 'stack.json');
  const { instance, cleaned } = await takeHome(home);
  if (cleaned.length > 0) reporter.say(`! stopped what an earlier run left behind: ${cleaned.join(', ')}`);
  if (await forgetStale(stackFilePath))
    reporter.say(
      '! the last stack of this clone was killed: the addresses in .redress/stack.json were stale and are gone',
    );
  if (options.fresh === true) await emptyHome(home);
  const closers: (() => Promise<void>)[] = [];
  const stackFile = createStackFile(stackFilePath, () => supervisor.parts());
  const supervisor = createSupervisor(instance, reporter, options.onFatal, () => stackFile.refresh());
  options.signal?.addEventListener('abort', () => void supervisor.stop());
  const stop = async () => {
    await supervisor.stop();
    for (const close of closers) await close();
    await stackFile.remove();
    instance.release();
  };
  try {
    const addresses = await startParts(options, supervisor, closers);
    await stackFile.write(addresses);
    instance.tell(tellable(addresses));
    return { addresses, stop, part: (name) => supervisor.parts().find((part) => part.name === name) };
  } catch (error) {
    await stop();
    throw asStackError(error);
  }
}

async function startParts(
  options: StackOptions,
  supervisor: Supervisor,
  closers: (() => Promise<void>)[],
): Promise<StackAddresses> {
  const { home, reporter, env } = options;
  // A build takes minutes, in which somebody else may take a port that was free before: ports are chosen after it.
  const server = await serverOf(options);
  const ports = options.ports === 'usual' ? await usualPorts(env, reporter) : await anyPorts();

  // Takes seconds of its own, so it runs beside the start of what the worker needs.
  const notNeeded = new AbortController();
  closers.push(() => Promise.resolve(notNeeded.abort()));
  const signal = AbortSignal.any([notNeeded.signal, options.signal ?? notNeeded.signal]);
  const bundling = options.worker && hasWorker() ? bundleWorkflows(home, signal) : undefined;
  bundling?.catch(() => undefined);

  const databaseUrl = await databaseOf(options, ports.postgres, supervisor);
  for (const hook of options.afterDatabase ?? []) await hook(databaseUrl);
  options.signal?.throwIfAborted();

  const mail =
    nonEmpty(env['SMTP_URL']) ?? (await startMailCatcher(home, { smtp: ports.smtp, http: ports.mail }));
  if (typeof mail === 'string') reporter.say('✓ mail goes to the server that SMTP_URL names');
  else {
    closers.push(() => mail.stop());
    reporter.say(`✓ mail catcher: ${mail.smtpUrl}, to read at ${mail.mailUrl}`);
  }
  const smtpUrl = typeof mail === 'string' ? mail : mail.smtpUrl;

  const temporal = await temporalOf(server, options, { frontend: ports.temporal, ui: ports.ui }, supervisor);
  const addresses: StackAddresses = {
    ...temporal,
    databaseUrl,
    smtpUrl,
    ...(typeof mail === 'string' ? {} : { mailUrl: mail.mailUrl }),
  };
  const caseUrl = `${consoleUrlAt(ports.console)}/cases/{case}`;
  const told = {
    ...(options.api === true && { CASE_URL: env['CASE_URL'] || caseUrl }),
    TEMPORAL_ADDRESS: temporal.temporalAddress,
    TEMPORAL_NAMESPACE: temporal.namespace,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
  };
  const links = options.api === true ? await customerLinksOf(home, env, ports.customer) : {};
  if (bundling !== undefined) {
    const step = reporter.step('starting the worker');
    try {
      await supervisor.start(workerSpec(home, { ...env, ...told, ...links, REDRESS_BUNDLE: await bundling }));
      step.done('polls its task queue');
    } catch (error) {
      step.fail();
      throw error;
    }
  }
  if (options.api !== true) return addresses;
  const door = await doorOf(home, env, ports.shop);
  const apiUrl = await startApi(home, ports.api, { ...env, ...told, ...door }, supervisor, reporter);
  const shopUrl = shopUrlAt(ports.shop);
  const atConsole = { ...env, ...told, ...(temporal.uiUrl && { TEMPORAL_UI_URL: temporal.uiUrl }) };
  const { consoleUrl, stop } = await startConsole(home, ports, atConsole, supervisor, reporter);
  closers.push(stop);
  const pageEnv = { ...env, ...told, ...links };
  const customerUrl = await startCustomerPage(home, ports.customer, pageEnv, supervisor, reporter);
  const carrierSecret = door.REDRESS_CARRIER_SECRET;
  return { ...addresses, apiUrl, shopUrl, consoleUrl, customerUrl, carrierSecret };
}

async function databaseOf(options: StackOptions, port: number, supervisor: Supervisor): Promise<string> {
  const given = nonEmpty(options.env['DATABASE_URL']);
  if (given === undefined) {
    return (await startPostgres(options.home, port, supervisor, options.reporter)).databaseUrl;
  }
  await checkPostgres(given);
  options.reporter.say('✓ PostgreSQL: the database that DATABASE_URL names');
  return given;
}

/** Where the server comes from: one that somebody else runs, or a program on this machine. */
async function serverOf({ env, reporter, signal }: StackOptions): Promise<GivenTemporal | ServerProgram> {
  const given = await givenTemporal(env, defaultNamespace);
  if (given === undefined) return acquireServer(env, reporter, signal);
  reporter.say(`✓ Temporal server: ${given.address}, namespace ${given.namespace} (TEMPORAL_ADDRESS)`);
  return given;
}

async function temporalOf(
  from: GivenTemporal | ServerProgram,
  { home, reporter }: StackOptions,
  ports: TemporalPorts,
  supervisor: Supervisor,
): Promise<Pick<StackAddresses, 'temporalAddress' | 'namespace' | 'uiUrl'>> {
  if ('address' in from) return { temporalAddress: from.address, namespace: from.namespace };
  const started = await startTemporal(from, home, defaultNamespace, ports, supervisor, reporter);
  return { temporalAddress: started.address, namespace: defaultNamespace, uiUrl: started.uiUrl };
}

const nonEmpty = (text: string | undefined) => (text === undefined || text === '' ? undefined : text);
