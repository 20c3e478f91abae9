import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellWord } from '../kit/shell-word.ts';
import { StackError } from '../kit/stack-error.ts';

/** The embedded server's files. */
export interface TemporalFolder {
  readonly path: string;
  readonly database: string;
}

const minor = (version: string) => version.split('.').slice(0, 2).join('.');

/**
 * Opens, or makes, the folder of the server's database and checks that it was written by this minor version of the
 * server. The marker file VERSION is written before the database, so that a database never stands without one.
 * @param home the data folder of the stack
 * @throws StackError DatabaseOfAnotherVersion
 */
export async function openTemporalFolder(home: string, serverVersion: string): Promise<TemporalFolder> {
  const path = join(home, 'temporal');
  const marker = join(path, 'VERSION');
  await mkdir(path, { recursive: true });
  const before = (await readFile(marker, 'utf8').catch(() => serverVersion)).trim();
  if (minor(before) !== minor(serverVersion)) {
    throw new StackError(
      'DatabaseOfAnotherVersion',
      `The cases in ${path} were written by Temporal server ${before}; this is ${serverVersion}, which cannot take them ` +
        `over. Either go back to the version of Redress that wrote them, or move the folder away to begin anew:\n` +
        `  mv ${shellWord(path)} ${shellWord(`${path}-${before}`)}`,
    );
  }
  await writeFile(marker, `${serverVersion}\n`);
  return { path, database: join(path, 'temporal.db') };
}
