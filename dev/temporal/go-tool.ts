import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { StackError } from '../kit/stack-error.ts';
import { mirrorVariable } from './mirror.ts';
import { compareVersions, versions } from './versions.ts';

const run = promisify(execFile);

/** A Go that can build the server, and what its environment must hold for that. */
export interface GoTool {
  readonly command: string;
  readonly version: string;
  readonly env: Readonly<Record<string, string>>;
}

const usual = ['go', '/usr/local/go/bin/go', '/usr/lib/go/bin/go', '/opt/homebrew/bin/go'];

/** Reads "go version go1.26.8 linux/amd64"; undefined when it is something else. */
export function parseGoVersion(text: string): string | undefined {
  return /\bgo(\d+\.\d+(?:\.\d+)?)/.exec(text.replace(/^go version /, ''))?.[1];
}

async function askVersion(
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    const { stdout } = await run(command, ['version'], { env: { ...process.env, ...env }, timeout: 120_000 });
    return parseGoVersion(stdout);
  } catch {
    return undefined;
  }
}

/**
 * Finds a Go new enough for the server; an older one (from 1.21 on) is asked to fetch the right toolchain from its
 * module proxy.
 * @param why the ways to a server that were tried before, for the message
 * @throws StackError GoMissing or GoTooOld
 */
export async function findGo(why: readonly string[], candidates: readonly string[] = usual): Promise<GoTool> {
  const tried = [...why.map((line) => `  ${line}`), ''].join('\n');
  const ways =
    `Any one of these is enough:\n` +
    `  - install Go ${versions.go} or newer (https://go.dev/dl) and start again: the server is built once, in minutes;\n` +
    `  - put the temporal command-line tool ${versions.cli} or newer on PATH, or name an archive of it that this machine can ` +
    `reach in ${mirrorVariable};\n` +
    `  - set TEMPORAL_ADDRESS to a Temporal server that runs already.`;
  for (const command of candidates) {
    const version =
      command.startsWith('/') && !existsSync(command) ? undefined : await askVersion(command, {});
    if (version === undefined) continue;
    if (compareVersions(version, versions.go) >= 0) return { command, version, env: {} };
    const env = { GOTOOLCHAIN: `go${versions.go}` };
    if ((await askVersion(command, env)) === versions.go) return { command, version: versions.go, env };
    throw new StackError(
      'GoTooOld',
      `The Temporal server cannot be had:\n${tried}  Go: ${command} is ${version}, the server needs ${versions.go}, and ` +
        `its newer toolchain could not be fetched.\n${ways}`,
    );
  }
  throw new StackError(
    'GoMissing',
    `The Temporal server cannot be had:\n${tried}  Go: not installed.\n${ways}`,
  );
}
