import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Step } from '../kit/reporter.ts';
import { codeOf, messageOf } from '../kit/unknown-error.ts';
import { askCli, type CliAnswer } from './cli-on-path.ts';
import { mirrorFailed, type Mirror } from './mirror.ts';
import { versions } from './versions.ts';
import { z } from 'zod';

const run = promisify(execFile);
const askWithinMs = 4_000;

/** What temporal.download answers; the SDKs' own "cached download" reads the same document. */
const downloadInfo = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

/** What to fetch, what to take out of it, and what it must hash to when somebody said so. */
interface Archive extends Readonly<z.infer<typeof downloadInfo>> {
  readonly sha256?: string;
}

/**
 * The SDK's cached download of the command-line tool, version pinned, without a test environment around it (the SDK
 * offers it only together with starting a server). Fails in seconds where that host cannot be reached.
 * @param cache the user's cache folder; the program is kept there by version
 * @param mirror where to fetch the archive instead of asking temporal.download
 * @throws StackError DownloadFailed when the mirror does not give the program: it was asked for, so it is not passed over
 */
export async function downloadCli(
  cache: string,
  step: Step,
  mirror?: Mirror,
  ask: typeof fetch = fetch,
): Promise<CliAnswer> {
  const folder = join(cache, `temporal-cli-${versions.cli}`);
  const program = join(folder, 'temporal');
  const kept = await askCli(program);
  if ('path' in kept) return kept;
  const answer = await fetched().catch((error: unknown) => ({
    reason: `not to be had (${reasonOf(error)})`,
  }));
  if (mirror !== undefined && 'reason' in answer) throw mirrorFailed(mirror, answer.reason);
  return answer;

  async function fetched(): Promise<CliAnswer> {
    const archive: Archive =
      mirror === undefined
        ? await askForArchive(ask)
        : { archiveUrl: mirror.url, fileToExtract: 'temporal', ...mirror };
    await unpack(archive, cache, folder, step, ask);
    return askCli(program);
  }
}

/** `fetch failed` says nothing; its cause does. Of a program's complaint one line is enough. */
function reasonOf(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error;
  const refused = codeOf(cause) === 'ECONNREFUSED' ? 'connection refused' : '';
  return (refused || messageOf(cause)).split('\n')[0] ?? '';
}

async function askForArchive(ask: typeof fetch): Promise<Archive> {
  const query = new URLSearchParams({ arch: archName(), platform: process.platform, format: 'tar.gz' });
  const answer = await ask(`https://temporal.download/cli/v${versions.cli}?${query.toString()}`, {
    signal: AbortSignal.timeout(askWithinMs),
  });
  if (!answer.ok) throw new Error(`temporal.download answered ${answer.status}`);
  return downloadInfo.parse(await answer.json());
}

const mebibytes = (bytes: number) => Math.ceil(bytes / 1024 ** 2);

const archName = () => (process.arch === 'arm64' ? 'arm64' : 'amd64');

async function unpack(
  { archiveUrl, fileToExtract, sha256 }: Archive,
  cache: string,
  folder: string,
  step: Step,
  ask: typeof fetch,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'download-'));
  try {
    const answer = await ask(archiveUrl, { signal: AbortSignal.timeout(300_000) });
    if (!answer.ok || answer.body === null) throw new Error(`the server answered ${answer.status}`);
    const total = Number(answer.headers.get('content-length') ?? 0);
    const archive = join(draft, 'temporal.tar.gz');
    const hash = createHash('sha256');
    let seen = 0;
    const count = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        seen += chunk.length;
        step.progress(mebibytes(seen), mebibytes(Math.max(total, seen)), 'MiB');
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(answer.body), count, createWriteStream(archive));
    checkHash(hash.digest('hex'), sha256);
    const contents = join(draft, 'contents');
    const unpacked = join(draft, 'unpacked');
    await mkdir(contents);
    await mkdir(unpacked);
    await takeOut(archive, contents, fileToExtract, join(unpacked, 'temporal'));
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function checkHash(is: string, expected: string | undefined): void {
  if (expected === undefined || is === expected) return;
  throw new Error(`not the one that was meant: its SHA-256 is ${is}, expected is ${expected}`);
}

async function takeOut(archive: string, contents: string, file: string, target: string): Promise<void> {
  try {
    await run('tar', ['-xzf', archive, '-C', contents]);
    await rename(join(contents, file), target);
  } catch {
    throw new Error(`what came is no tar.gz with a file ${file} in it`);
  }
  await chmod(target, 0o755);
}
