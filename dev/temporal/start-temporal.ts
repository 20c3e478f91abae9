import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../kit/reporter.ts';
import type { PartSpec, RunningPart } from '../supervisor/part.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { ServerProgram } from './acquire.ts';
import { cliArguments } from './cli-server.ts';
import { askTemporal, connectTemporal } from './connection.ts';
import { openTemporalFolder, type TemporalFolder } from './data-folder.ts';
import { prepareNamespace } from './namespace.ts';
import { dynamicConfigFile, otherPorts, serverConfig, uiConfig } from './server-config.ts';
import { innerPorts } from './inner-ports.ts';

/**
 * Its own workers wait some 14 s for a matching service that has left already. SQLite has every answered write on disk
 * (synchronous FULL), so there is nothing to wait for.
 */
const serverGraceMs = 2_000;

/** Where the embedded server listens. */
export interface TemporalPorts {
  readonly frontend: number;
  readonly ui: number;
}

/** The embedded server, running. */
export interface EmbeddedTemporal {
  readonly address: string;
  readonly uiUrl: string;
  readonly server: RunningPart;
}

async function builtSpecs(
  program: Extract<ServerProgram, { way: 'built' }>,
  folder: TemporalFolder,
  ports: TemporalPorts,
  namespace: string,
): Promise<readonly [PartSpec, PartSpec]> {
  const address = `127.0.0.1:${ports.frontend}`;
  const configFile = join(folder.path, 'server.yaml');
  const dynamicFile = join(folder.path, 'dynamic.yaml');
  await writeFile(dynamicFile, dynamicConfigFile());
  const all = { frontend: ports.frontend, others: await innerPorts(folder.path, otherPorts) };
  await writeFile(configFile, serverConfig(folder.database, dynamicFile, all));
  await writeFile(join(folder.path, 'ui.yaml'), uiConfig(ports.ui, address, namespace));
  const server: PartSpec = {
    name: 'Temporal server',
    command: program.programs.server,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    logFile: join(folder.path, 'server.log'),
    ready: () => askTemporal(address),
    readyTimeoutMs: 90_000,
    port: ports.frontend,
    stopGraceMs: serverGraceMs,
  };
  const ui: PartSpec = {
    name: 'Temporal Web UI',
    command: program.programs.ui,
    args: ['--root', folder.path, '--config', '.', '--env', 'ui', 'start'],
    logFile: join(folder.path, 'ui.log'),
    ready: () => askPage(`http://127.0.0.1:${ports.ui}/`),
    readyTimeoutMs: 30_000,
    port: ports.ui,
  };
  return [server, ui];
}

function cliSpec(
  program: Extract<ServerProgram, { way: 'cli' }>,
  folder: TemporalFolder,
  ports: TemporalPorts,
): PartSpec {
  return {
    name: 'Temporal server',
    command: program.path,
    args: cliArguments({ database: folder.database, port: ports.frontend, uiPort: ports.ui }),
    logFile: join(folder.path, 'server.log'),
    ready: async () => {
      await askTemporal(`127.0.0.1:${ports.frontend}`);
      await askPage(`http://127.0.0.1:${ports.ui}/`);
    },
    readyTimeoutMs: 90_000,
    port: ports.frontend,
    stopGraceMs: serverGraceMs,
  };
}

async function askPage(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

/**
 * Starts the server and its Web UI, and makes the namespace ready for cases.
 * @throws StackError DatabaseOfAnotherVersion, PartFailed or DiskFull
 */
export async function startTemporal(
  program: ServerProgram,
  home: string,
  namespace: string,
  ports: TemporalPorts,
  supervisor: Supervisor,
  reporter: Reporter,
): Promise<EmbeddedTemporal> {
  const folder = await openTemporalFolder(home, program.server);
  const address = `127.0.0.1:${ports.frontend}`;
  const uiUrl = `http://localhost:${ports.ui}`;
  const [serverSpec, uiSpec] =
    program.way === 'cli'
      ? [cliSpec(program, folder, ports), undefined]
      : await builtSpecs(program, folder, ports, namespace);
  const step = reporter.step('starting the Temporal server');
  let server: RunningPart;
  try {
    server = await supervisor.start(serverSpec);
    step.done(address);
  } catch (error) {
    step.fail();
    throw error;
  }
  const names = reporter.step(`namespace ${namespace}`);
  const connection = await connectTemporal(address, 5_000);
  try {
    await prepareNamespace(connection, namespace);
    names.done('registered, marked for rehearsal, search attributes there');
  } finally {
    await connection.close();
  }
  if (uiSpec !== undefined) {
    const ui = reporter.step('starting the Temporal Web UI');
    await supervisor.start(uiSpec);
    ui.done(uiUrl);
  }
  return { address, uiUrl, server };
}
