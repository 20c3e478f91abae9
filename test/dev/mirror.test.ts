import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { downloadCli } from '../../dev/temporal/cli-download.ts';
import { mirrorOf } from '../../dev/temporal/mirror.ts';
import { recorder } from './support/recorder.ts';
import { fakeTool, inTempFolder } from './support/temp-folder.ts';

/** An archive with a temporal tool of that version in it. */
async function archiveOf(folder: string, version: string): Promise<Buffer> {
  await fakeTool(folder, 'temporal', `echo "temporal version ${version} (Server 1.32.0, UI 2.54.1)"`);
  execFileSync('tar', ['-czf', 'archive.tar.gz', './temporal'], { cwd: folder });
  return readFileSync(join(folder, 'archive.tar.gz'));
}

/** Runs `work` against a real HTTP server that answers every question in the same way. */
async function serving<T>(
  status: number,
  body: Buffer | string,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

const fetchInto = (cache: string, address: string) =>
  downloadCli(cache, recorder().step('download'), mirrorOf({ REDRESS_TEMPORAL_DOWNLOAD: address }));

describe('a mirror of the download', () => {
  test('gives the tool, checked against the hash that was named', async () => {
    await inTempFolder(async (cache) => {
      const archive = await archiveOf(cache, '1.9.1');
      const sha256 = createHash('sha256').update(archive).digest('hex');
      await serving(200, archive, async (origin) => {
        const answer = await fetchInto(cache, `${origin}/temporal.tar.gz#sha256=${sha256.toUpperCase()}`);
        expect(answer).toMatchObject({ cli: '1.9.1', server: '1.32.0' });
      });
      // Kept: nobody listens there any more.
      expect(await fetchInto(cache, 'http://127.0.0.1:1/temporal.tar.gz')).toMatchObject({ cli: '1.9.1' });
    });
  });

  test.each<[string, number, string, RegExp]>([
    [
      'an archive with another hash',
      200,
      `#sha256=${'0'.repeat(64)}`,
      /SHA-256 is [0-9a-f]{64}, expected is 0{64}/,
    ],
    ['404', 404, '', /the server answered 404/],
    ['an older version', 200, '', /is 1\.5\.1, older than 1\.9\.1/],
  ])('%s stops the start and says what to do', async (_title, status, fragment, says) => {
    await inTempFolder(async (cache) => {
      await serving(status, await archiveOf(cache, '1.5.1'), async (origin) => {
        const failed = fetchInto(cache, `${origin}/temporal.tar.gz${fragment}`);
        await expect(failed).rejects.toMatchObject({
          type: 'DownloadFailed',
          message: expect.stringMatching(says),
        });
        await expect(failed).rejects.toThrow(/Correct the address.* Or unset REDRESS_TEMPORAL_DOWNLOAD/s);
      });
      // Nothing half-made stays behind.
      expect((await readdir(cache)).filter((name) => name.startsWith('download-'))).toEqual([]);
    });
  });

  test('a page where an archive should be is told so in plain words', async () => {
    await inTempFolder(async (cache) => {
      await serving(200, '<html>Please log in</html>', async (origin) => {
        await expect(fetchInto(cache, origin)).rejects.toThrow(
          /what came is no tar\.gz with a file temporal in it/,
        );
      });
    });
  });

  test('a host where nobody listens is told so', async () => {
    await inTempFolder(async (cache) => {
      const nobody = await serving(200, '', (origin) => Promise.resolve(origin));
      await expect(fetchInto(cache, nobody)).rejects.toThrow(/not to be had \(connection refused\)/);
    });
  });

  test.each([
    'temporal.tar.gz',
    'ftp://mirror.example/t.tar.gz',
    'https://mirror.example/t.tar.gz#sha256=abc',
  ])('%s is no address of an archive', (address) => {
    expect(() => mirrorOf({ REDRESS_TEMPORAL_DOWNLOAD: address })).toThrow(/Write it as https:\/\/host/);
  });

  test('none is named by default', () => {
    expect([mirrorOf({}), mirrorOf({ REDRESS_TEMPORAL_DOWNLOAD: '' })]).toEqual([undefined, undefined]);
  });
});
