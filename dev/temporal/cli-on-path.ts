import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseCliVersion } from './cli-server.ts';
import { compareVersions, versions } from './versions.ts';
import { codeOf, messageOf } from '../kit/unknown-error.ts';

const run = promisify(execFile);

/** A command-line tool that holds a server we can use. */
export interface CliProgram {
  readonly path: string;
  readonly cli: string;
  readonly server: string;
}

/** Why a tool on PATH was not taken, for the line that tells which way was. */
export type CliAnswer = CliProgram | { readonly reason: string };

/** Asks a `temporal` program for its version; takes it when it is new enough to skip time. */
export async function askCli(path: string): Promise<CliAnswer> {
  let text: string;
  try {
    text = (await run(path, ['--version'], { timeout: 5_000 })).stdout;
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    return { reason: missing ? 'not on PATH' : `does not run (${messageOf(error).split('\n')[0]})` };
  }
  const version = parseCliVersion(text);
  if (version === undefined) return { reason: `tells no version (${text.trim().slice(0, 60)})` };
  if (compareVersions(version.cli, versions.cli) < 0) {
    return { reason: `is ${version.cli}, older than ${versions.cli}` };
  }
  return { path, ...version };
}
