import type { Reporter } from '../kit/reporter.ts';
import { builtServer, cachedServer, type BuiltServer } from './built-server.ts';
import { downloadCli } from './cli-download.ts';
import { cacheFolder } from '../kit/paths.ts';
import { askCli, type CliAnswer, type CliProgram } from './cli-on-path.ts';
import { mirrorOf } from './mirror.ts';
import { versions } from './versions.ts';

/** A server that can be started on this machine, and the version of its database. */
export type ServerProgram =
  | ({ readonly way: 'cli' } & CliProgram)
  | ({ readonly way: 'built' } & { readonly server: string; readonly programs: BuiltServer });

/**
 * Finds a Temporal server for this machine: the command-line tool on PATH, its download, or a build from the Go module
 * proxy, the first that answers. Says which one it took.
 * @param env names the user's cache folder, and a mirror of the download
 * @param signal ends a build that is under way; the next one goes on where it was
 * @throws StackError DownloadFailed, GoMissing, GoTooOld, DiskFull or ServerBuildFailed when none of them can be had
 */
export async function acquireServer(
  env: NodeJS.ProcessEnv,
  reporter: Reporter,
  signal?: AbortSignal,
): Promise<ServerProgram> {
  const cache = cacheFolder(env);
  const mirror = mirrorOf(env);
  const step = reporter.step('Temporal server');
  const onPath = await askCli('temporal');
  if ('path' in onPath) return took(onPath, 'the temporal tool on PATH');
  // What is on this machine already needs no network, and no wait for one that is not there.
  const programs = cachedServer(cache);
  if (programs !== undefined) {
    step.done(`${versions.server}, built earlier from Go modules`);
    return { way: 'built', server: versions.server, programs };
  }
  step.note(`temporal on PATH: ${onPath.reason}; asking for the download`);
  const downloaded = await downloadCli(cache, step, mirror).catch((error: unknown) => {
    step.fail();
    throw error;
  });
  if ('path' in downloaded) return took(downloaded, 'the downloaded temporal tool');
  const why = [`temporal on PATH: ${onPath.reason}`, `download of ${versions.cli}: ${downloaded.reason}`];
  step.done(`${versions.server}, to be built from Go modules (${why.join('; ')})`);
  return { way: 'built', server: versions.server, programs: await builtServer(cache, why, reporter, signal) };

  function took(program: Extract<CliAnswer, CliProgram>, words: string): ServerProgram {
    step.done(`${program.server} from ${words} (${program.cli})`);
    return { way: 'cli', ...program };
  }
}
