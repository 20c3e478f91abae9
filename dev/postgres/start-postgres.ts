import { join } from 'node:path';
import { poll } from '../kit/poll.ts';
import type { Reporter } from '../kit/reporter.ts';
import { StackError } from '../kit/stack-error.ts';
import { codeOf, messageOf } from '../kit/unknown-error.ts';
import type { RunningPart } from '../supervisor/part.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { askPostgres } from './ask-postgres.ts';
import { postgresBinaries } from './binaries.ts';
import { databaseName, openPostgresFolder } from './data-folder.ts';
import { forgetDeadPostmaster } from './dead-postmaster.ts';
import { runPostgresAs } from './run-as.ts';

/** The embedded database, running. */
export interface EmbeddedPostgres {
  readonly databaseUrl: string;
  readonly postgres: RunningPart;
}

/**
 * Starts the embedded PostgreSQL on the loopback interface and makes its database.
 * @throws StackError DatabaseOfAnotherVersion, PostgresCannotRunHere, DiskFull or PartFailed
 */
export async function startPostgres(
  home: string,
  port: number,
  supervisor: Supervisor,
  reporter: Reporter,
): Promise<EmbeddedPostgres> {
  const step = reporter.step('starting PostgreSQL');
  try {
    const binaries = await postgresBinaries();
    const runAs = await runPostgresAs([binaries.postgres, join(home, 'postgres')]);
    const folder = await openPostgresFolder(home, binaries, runAs);
    await forgetDeadPostmaster(folder.path);
    const url = (database: string) =>
      `postgresql://${databaseName}:${encodeURIComponent(folder.password)}@127.0.0.1:${port}/${database}`;
    const [command, ...args] = [
      ...runAs.prefix,
      binaries.postgres,
      '-D',
      folder.path,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      // No socket file: two clones must not meet in /tmp.
      '-c',
      'unix_socket_directories=',
      '-c',
      'timezone=UTC',
      '-c',
      'log_timezone=UTC',
    ];
    const postgres = await supervisor.start({
      name: 'PostgreSQL',
      command,
      args,
      ...(runAs.user === undefined ? {} : { user: runAs.user }),
      cwd: folder.path,
      logFile: join(home, 'postgres.log'),
      ready: async () => {
        await askPostgres(url('postgres'));
      },
      readyTimeoutMs: 60_000,
      // postgres(1): SIGINT is the fast shutdown; SIGTERM would wait for clients to leave.
      stopSignal: 'SIGINT',
    });
    // On a machine with much to do one question may take longer than its limit: it is asked again.
    await poll(() => ensureDatabase(url('postgres')), { timeoutMs: 30_000 });
    step.done(`127.0.0.1:${port}`);
    return { databaseUrl: url(databaseName), postgres };
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const { rowCount } = await askPostgres(url, `select from pg_database where datname = '${databaseName}'`);
  if (rowCount === 0) await askPostgres(url, `create database ${databaseName}`);
}

/**
 * Looks whether the database that DATABASE_URL names answers.
 * @throws StackError PostgresUnreachable; the message never holds the password
 */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  if (!/^(postgres(ql)?|socket):$/.test(URL.canParse(databaseUrl) ? new URL(databaseUrl).protocol : '')) {
    throw new StackError(
      'PostgresUnreachable',
      `DATABASE_URL is not the address of a PostgreSQL. Write it as postgresql://user:password@host:5432/database, or ` +
        `unset it to use the embedded one.`,
    );
  }
  try {
    await askPostgres(databaseUrl);
  } catch (error) {
    // A PostgreSQL that says no has a SQLSTATE of five characters; nobody there has an errno.
    const saysNo = /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '');
    throw new StackError(
      'PostgresUnreachable',
      `The database that DATABASE_URL names ${saysNo ? 'refuses' : 'does not answer'} (${withoutPassword(databaseUrl)}): ` +
        `${messageOf(error)}. ${saysNo ? 'Correct DATABASE_URL' : 'Start it, correct DATABASE_URL'}, or unset it to use ` +
        `the embedded one.`,
      { cause: error },
    );
  }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password !== '') url.password = '***';
  return url.href;
}
