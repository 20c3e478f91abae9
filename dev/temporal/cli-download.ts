import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Step } from '../kit/reporter.ts';
import { askCli, type CliAnswer } from './cli-on-path.ts';
import { versions } from './versions.ts';
import { z } from 'zod';

const run = promisify(execFile);
const askWithinMs = 4_000;

/** What temporal.download answers; the SDKs' own "cached download" reads the same document. */
const downloadInfo = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });
type DownloadInfo = Readonly<z.infer<typeof downloadInfo>>;

/**
 * The SDK's cached download of the command-line tool, version pinned, without a test environment around it (the SDK
 * offers it only together with starting a server). Fails in seconds where that host cannot be reached.
 * @param cache the user's cache folder; the program is kept there by version
 */
export async function downloadCli(cache: string, step: Step, ask: typeof fetch = fetch): Promise<CliAnswer> {
  const folder = join(cache, `temporal-cli-${versions.cli}`);
  const program = join(folder, 'temporal');
  const kept = await askCli(program);
  if ('path' in kept) return kept;
  try {
    const query = new URLSearchParams({ arch: archName(), platform: process.platform, format: 'tar.gz' });
    const answer = await ask(`https://temporal.download/cli/v${versions.cli}?${query.toString()}`, {
      signal: AbortSignal.timeout(askWithinMs),
    });
    if (!answer.ok) return { reason: `temporal.download answered ${answer.status}` };
    await unpack(downloadInfo.parse(await answer.json()), cache, folder, step, ask);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { reason: `not to be had (${cause instanceof Error ? cause.message : String(cause)})` };
  }
  return askCli(program);
}

const archName = () => (process.arch === 'arm64' ? 'arm64' : 'amd64');

async function unpack(
  info: DownloadInfo,
  cache: string,
  folder: string,
  step: Step,
  ask: typeof fetch,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'download-'));
  try {
    const answer = await ask(info.archiveUrl, { signal: AbortSignal.timeout(300_000) });
    if (!answer.ok || answer.body === null) throw new Error(`the archive answered ${answer.status}`);
    const total = Number(answer.headers.get('content-length') ?? 0);
    const archive = join(draft, 'temporal.tar.gz');
    let seen = 0;
    const count = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        seen += chunk.length;
        step.progress(seen, Math.max(total, seen), 'bytes');
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(answer.body), count, createWriteStream(archive));
    await run('tar', ['-xzf', archive, '-C', draft, info.fileToExtract]);
    const unpacked = join(draft, 'unpacked');
    await mkdir(unpacked);
    await rename(join(draft, info.fileToExtract), join(unpacked, 'temporal'));
    await chmod(join(unpacked, 'temporal'), 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
