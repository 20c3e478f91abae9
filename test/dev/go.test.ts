import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildGoProgram } from '../../dev/temporal/go-build.ts';
import { findGo, parseGoVersion } from '../../dev/temporal/go-tool.ts';
import { withBuildLock } from '../../dev/temporal/build-lock.ts';
import { processMark } from '../../dev/kit/process-identity.ts';
import { recorder } from './support/recorder.ts';
import { fakeTool, inTempFolder } from './support/temp-folder.ts';

const why = ['temporal on PATH: not on PATH', 'download of 1.9.1: not to be had (offline)'];
const program = { module: 'example.org/server', version: '1.2.3', package: 'example.org/server/cmd' };

describe('finding Go', () => {
  test('Go missing and no download possible: GoMissing, what was tried and three ways on', async () => {
    await expect(findGo(why, ['redress-no-such-go'])).rejects.toMatchObject({
      type: 'GoMissing',
      message: expect.stringMatching(
        /not to be had \(offline\)[^]*install Go[^]*on PATH[^]*TEMPORAL_ADDRESS/,
      ),
    });
  });

  test('Go too old, and its toolchain not to be had: GoTooOld with both versions', async () => {
    await inTempFolder(async (folder) => {
      const go = await fakeTool(
        folder,
        'go',
        '[ -n "$GOTOOLCHAIN" ] && exit 1; echo "go version go1.22.4 linux/amd64"',
      );
      await expect(findGo(why, [go])).rejects.toMatchObject({
        type: 'GoTooOld',
        message: expect.stringMatching(/is 1\.22\.4, the server needs 1\.26\.8/),
      });
    });
  });

  test('an older Go that can fetch the right toolchain is used with it', async () => {
    await inTempFolder(async (folder) => {
      const go = await fakeTool(folder, 'go', 'echo "go version ${GOTOOLCHAIN:-go1.22.4} linux/amd64"');
      expect(await findGo(why, [go])).toEqual({
        command: go,
        version: '1.26.8',
        env: { GOTOOLCHAIN: 'go1.26.8' },
      });
    });
  });

  test('versions are read with and without a patch number', () => {
    expect(parseGoVersion('go version go1.26.8 linux/amd64')).toBe('1.26.8');
    expect(parseGoVersion('go version go1.27 darwin/arm64')).toBe('1.27');
    expect(parseGoVersion('something else')).toBeUndefined();
  });
});

describe('building', () => {
  const go = (command: string) => ({ command, version: '1.26.8', env: {} });

  test('progress counts the packages that are really compiled, and the program appears whole', async () => {
    await inTempFolder(async (folder) => {
      const tool = await fakeTool(
        folder,
        'go',
        `case $1 in
          list) echo "go: downloading a v1" >&2; echo true; echo false; echo true;;
          build) echo a/b >&2; echo c/d >&2; echo binary > "$5";;
        esac`,
      );
      const told = recorder();
      const target = join(folder, 'temporal-server');
      await buildGoProgram(go(tool), program, join(folder, 'work'), target, told.step('build'));
      expect(told.lines).toEqual(['build: fetching modules (1)', 'build 1/2 a/b', 'build 2/2 c/d']);
      expect(await readFile(target, 'utf8')).toBe('binary\n');
      expect(await readFile(join(folder, 'work', 'go.mod'), 'utf8')).toContain(
        'require example.org/server v1.2.3',
      );
    });
  });

  test.each([
    ['write: no space left on device', 'DiskFull', /Make room/],
    ['dial tcp: lookup proxy: no such host', 'ServerBuildFailed', /GOPROXY/],
  ])('%s is %s, and nothing half-built is kept', async (said, type, advice) => {
    await inTempFolder(async (folder) => {
      const tool = await fakeTool(folder, 'go', `echo "${said}" >&2; exit 1`);
      const target = join(folder, 'temporal-server');
      const build = buildGoProgram(go(tool), program, join(folder, 'work'), target, recorder().step('build'));
      await expect(build).rejects.toMatchObject({ type, message: expect.stringMatching(advice) });
      expect(existsSync(target)).toBe(false);
    });
  });
});

describe('the lock against two builds at once', () => {
  test('the second waits for the first and says so', async () => {
    await inTempFolder(async (folder) => {
      const lock = join(folder, 'build.lock');
      const told = recorder();
      const order: string[] = [];
      let finishFirst = () => undefined as void;
      const first = withBuildLock(lock, told.step('first'), async () => {
        await new Promise<void>((done) => (finishFirst = done));
        order.push('first');
      });
      while (!existsSync(lock)) await new Promise((done) => setImmediate(done));
      const second = withBuildLock(lock, told.step('second'), () =>
        Promise.resolve(void order.push('second')),
      );
      while (told.lines.length === 0) await new Promise((done) => setImmediate(done));
      finishFirst();
      await Promise.all([first, second]);
      expect(order).toEqual(['first', 'second']);
      expect(told.lines[0]).toMatch(/second: another build is going on/);
    });
  });

  test('the lock of a process that died is taken over', async () => {
    await inTempFolder(async (folder) => {
      const lock = join(folder, 'build.lock');
      const dead = { name: 'build', pid: process.pid, mark: `not ${processMark(process.pid)}` };
      await writeFile(lock, JSON.stringify(dead));
      expect(await withBuildLock(lock, recorder().step('build'), () => Promise.resolve('built'))).toBe(
        'built',
      );
    });
  });
});
