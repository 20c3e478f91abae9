import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { processMark } from '../../dev/kit/process-identity.ts';
import { emptyHome, takeHome } from '../../dev/supervisor/instance.ts';
import { inTempFolder } from './support/temp-folder.ts';

const dead = { name: 'supervisor', pid: process.pid, mark: 'of another time' };

async function sleeper(): Promise<{ pid: number; mark: string; ended: Promise<unknown> }> {
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  return { pid, mark: processMark(pid) ?? '', ended };
}

test('another living instance in this folder is AlreadyRunning, with its addresses and how to stop it', async () => {
  await inTempFolder(async (home) => {
    const { instance } = await takeHome(home);
    instance.tell({ uiUrl: 'http://localhost:8233' });
    await expect(takeHome(home)).rejects.toMatchObject({
      type: 'AlreadyRunning',
      message: expect.stringMatching(
        new RegExp(`process ${process.pid}[^]*uiUrl: http://localhost:8233[^]*Ctrl-C`),
      ),
    });
    instance.release();
    await expect(takeHome(home)).resolves.toMatchObject({ cleaned: [] });
  });
});

test('what a killed supervisor left behind is found and stopped', async () => {
  await inTempFolder(async (home) => {
    const left = await sleeper();
    const record = {
      supervisor: dead,
      parts: [{ name: 'worker', pid: left.pid, mark: left.mark }],
      addresses: {},
    };
    await writeFile(join(home, 'instance.json'), JSON.stringify(record));
    const { cleaned } = await takeHome(home);
    await left.ended;
    expect(cleaned).toEqual(['worker']);
    expect(processMark(left.pid)).toBeUndefined();
  });
});

test('a process that only has the same pid is left alone', async () => {
  await inTempFolder(async (home) => {
    const stranger = await sleeper();
    const record = {
      supervisor: dead,
      parts: [{ name: 'worker', pid: stranger.pid, mark: 'older' }],
      addresses: {},
    };
    await writeFile(join(home, 'instance.json'), JSON.stringify(record));
    const { cleaned } = await takeHome(home);
    expect(cleaned).toEqual([]);
    expect(processMark(stranger.pid)).toBe(stranger.mark);
    process.kill(stranger.pid, 'SIGKILL');
    await stranger.ended;
  });
});

test('a damaged record does not keep the stack from starting', async () => {
  await inTempFolder(async (home) => {
    await writeFile(join(home, 'instance.json'), '{"supervisor": ');
    await expect(takeHome(home)).resolves.toMatchObject({ cleaned: [] });
  });
});

test('of two that start at the same moment one wins and the other is told', async () => {
  await inTempFolder(async (home) => {
    const ends = await Promise.allSettled([takeHome(home), takeHome(home)]);
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test('parts are noted at once and forgotten when they end', async () => {
  await inTempFolder(async (home) => {
    const { instance } = await takeHome(home);
    const recorded = async (): Promise<unknown> =>
      JSON.parse(await readFile(join(home, 'instance.json'), 'utf8'));
    instance.note('worker', process.pid);
    expect(await recorded()).toMatchObject({ parts: [{ name: 'worker', pid: process.pid }] });
    instance.note('worker', undefined);
    expect(await recorded()).toMatchObject({ parts: [] });
  });
});

test('emptying a home removes the data and keeps the hold on it', async () => {
  await inTempFolder(async (home) => {
    await takeHome(home);
    await writeFile(join(home, 'old-data'), 'x');
    await emptyHome(home);
    expect(existsSync(join(home, 'old-data'))).toBe(false);
    await expect(takeHome(home)).rejects.toMatchObject({ type: 'AlreadyRunning' });
  });
});
