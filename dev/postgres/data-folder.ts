import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { looksLikeFullDisk } from '../kit/disk.ts';
import { shellWord } from '../kit/shell-word.ts';
import { StackError } from '../kit/stack-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';
import { messageOf } from '../kit/unknown-error.ts';

const run = promisify(execFile);

/** An initialised PostgreSQL data folder and the password of its only role. */
export interface PostgresFolder {
  readonly path: string;
  readonly password: string;
}

/** The role and the database that Redress uses. */
export const databaseName = 'redress';

/**
 * Opens the data folder, making it on the first start. It is made beside its place and moved there when it is whole,
 * so that a start that was killed in the middle leaves nothing half-made.
 * @throws StackError DatabaseOfAnotherVersion, DiskFull or PostgresCannotRunHere
 */
export async function openPostgresFolder(
  home: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<PostgresFolder> {
  const path = join(home, 'postgres');
  const passwordFile = join(home, 'postgres-password');
  const before = (await readFile(join(path, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (before === '') await initialise(path, passwordFile, binaries.initdb, runAs);
  else checkMajor(path, before, await majorOf(binaries.postgres));
  return { path, password: await passwordOf(passwordFile, path) };
}

/** @throws StackError PostgresCannotRunHere when the file is gone: without it nobody can open the database */
async function passwordOf(file: string, path: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new StackError(
      'PostgresCannotRunHere',
      `The password of the database in ${path} is gone: ${messageOf(error)}. Put the file back, or move the folder away to ` +
        `begin anew:\n  mv ${shellWord(path)} ${shellWord(`${path}-locked`)}`,
      { cause: error },
    );
  }
}

async function majorOf(postgres: string): Promise<string> {
  const { stdout } = await run(postgres, ['--version']);
  return /(\d+)(?:\.|beta|rc|devel)/.exec(stdout)?.[1] ?? stdout.trim();
}

/** @throws StackError DatabaseOfAnotherVersion */
export function checkMajor(path: string, data: string, program: string): void {
  if (data === program) return;
  throw new StackError(
    'DatabaseOfAnotherVersion',
    `The database in ${path} belongs to PostgreSQL ${data}; this is ${program}, which cannot open it. Either dump it with ` +
      `PostgreSQL ${data} (pg_dump) and load it into a new one, go back to the version of Redress that made it, or move ` +
      `the folder away to begin anew:\n  mv ${shellWord(path)} ${shellWord(`${path}-${data}`)}`,
  );
}

async function initialise(path: string, passwordFile: string, initdb: string, runAs: RunAs): Promise<void> {
  const draft = `${path}.draft`;
  const asked = `${draft}-password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700, recursive: true });
  await writeFile(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  await writeFile(asked, await readFile(passwordFile), { mode: 0o600 });
  await runAs.own(draft);
  await runAs.own(asked);
  const [command, ...args] = [
    ...runAs.prefix,
    initdb,
    `--pgdata=${draft}`,
    '--auth=scram-sha-256',
    `--username=${databaseName}`,
    `--pwfile=${asked}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await run(command, args, { env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...runAs.user });
  } catch (error) {
    const said = messageOf(error);
    throw new StackError(
      looksLikeFullDisk(said) ? 'DiskFull' : 'PostgresCannotRunHere',
      `PostgreSQL could not make its database in ${path}. Put right what it says, or set DATABASE_URL.\n${said}`,
      { cause: error },
    );
  } finally {
    await rm(asked, { force: true });
  }
  await rm(path, { recursive: true, force: true });
  await rename(draft, path);
}
