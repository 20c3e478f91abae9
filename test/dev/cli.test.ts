import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { downloadCli } from '../../dev/temporal/cli-download.ts';
import { askCli } from '../../dev/temporal/cli-on-path.ts';
import { cliArguments, parseCliVersion } from '../../dev/temporal/cli-server.ts';
import { recorder } from './support/recorder.ts';
import { fakeTool, inTempFolder } from './support/temp-folder.ts';

const speaks = (version: string) => `echo "temporal version ${version} (Server 1.32.0, UI 2.54.1)"`;

describe('the temporal tool on PATH', () => {
  test('is taken when it is new enough, with the server version that it holds', async () => {
    await inTempFolder(async (folder) => {
      const path = await fakeTool(folder, 'temporal', speaks('1.9.1'));
      expect(await askCli(path)).toEqual({ path, cli: '1.9.1', server: '1.32.0' });
    });
  });

  test.each([
    [speaks('1.5.1'), 'is 1.5.1, older than 1.9.1'],
    ['echo hello', 'tells no version (hello)'],
    ['exit 3', 'does not run'],
  ])('is passed over with the reason: %s', async (body, reason) => {
    await inTempFolder(async (folder) => {
      const answer = await askCli(await fakeTool(folder, 'temporal', body));
      expect(answer).toEqual({ reason: expect.stringContaining(reason) });
    });
  });

  test('missing is a reason too', async () => {
    expect(await askCli('redress-no-such-tool')).toEqual({ reason: 'not on PATH' });
  });

  test('its own version line is understood', () => {
    expect(parseCliVersion('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)\n')).toEqual({
      cli: '1.9.1',
      server: '1.32.0',
    });
    expect(parseCliVersion('git version 2.39.5')).toBeUndefined();
  });

  test('its server gets the ports, the database and time skipping', () => {
    const line = cliArguments({ database: '/data/t.db', port: 7233, uiPort: 8233 }).join(' ');
    expect(line).toMatch(/^server start-dev .*--port 7233 .*--ui-port 8233 --db-filename \/data\/t\.db/);
    expect(line).toContain('--dynamic-config-value frontend.WorkflowTimeSkippingEnabled=true');
  });
});

describe('the download', () => {
  test('gives up in seconds where there is no internet', async () => {
    await inTempFolder(async (cache) => {
      const refused = () =>
        Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
      const answer = await downloadCli(cache, recorder().step('download'), undefined, refused);
      expect(answer).toEqual({ reason: 'not to be had (getaddrinfo ENOTFOUND)' });
    });
  });

  test('is unpacked, kept by version, and not asked for again', async () => {
    await inTempFolder(async (cache) => {
      await fakeTool(cache, 'temporal', speaks('1.9.1'));
      execFileSync('tar', ['-czf', 'archive.tar.gz', 'temporal'], { cwd: cache });
      const archive = readFileSync(join(cache, 'archive.tar.gz'));
      const asked: string[] = [];
      const host: typeof fetch = (input) => {
        const url = input instanceof Request ? input.url : String(input);
        asked.push(url);
        const info = { archiveUrl: 'https://files.example/temporal.tar.gz', fileToExtract: 'temporal' };
        return Promise.resolve(url.includes('/cli/') ? Response.json(info) : new Response(archive));
      };
      const step = recorder().step('download');
      expect(await downloadCli(cache, step, undefined, host)).toMatchObject({
        cli: '1.9.1',
        server: '1.32.0',
      });
      expect(await downloadCli(cache, step, undefined, host)).toMatchObject({ cli: '1.9.1' });
      expect(asked).toEqual([
        expect.stringMatching(/^https:\/\/temporal\.download\/cli\/v1\.9\.1\?arch=(amd64|arm64)&platform=/),
        'https://files.example/temporal.tar.gz',
      ]);
    });
  });
});
