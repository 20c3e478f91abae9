import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { forgetDeadPostmaster } from '../../dev/postgres/dead-postmaster.ts';
import { processMark } from '../../dev/kit/process-identity.ts';
import { inTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

async function lockAfter(pid: number): Promise<string> {
  return inTempFolder(async (folder) => {
    const file = join(folder, 'postmaster.pid');
    await writeFile(file, `${pid}\n/data\n1795375804\n54320\n`);
    await forgetDeadPostmaster(folder);
    return readFile(file, 'utf8');
  });
}

test('a killed server that nobody has collected yet is forgotten; the rest of its lock stays', async () => {
  // The shell becomes a sleeper, which never asks after its child: the child, which outlives the shell, stays a zombie.
  const careless = spawn('/bin/sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(careless, 'exit');
  const [line] = await once(createInterface({ input: careless.stdout }), 'line');
  const zombie = Number(line);
  await until(() => processMark(zombie) === undefined);
  expect(() => process.kill(zombie, 0)).not.toThrow();
  expect(await lockAfter(zombie)).toBe('2147483646\n/data\n1795375804\n54320\n');
  careless.kill('SIGKILL');
  await ended;
});

test('a living server keeps its lock', async () => {
  expect(await lockAfter(process.pid)).toBe(`${process.pid}\n/data\n1795375804\n54320\n`);
});

test('a folder without a lock is left as it is', async () => {
  await inTempFolder(async (folder) => {
    await forgetDeadPostmaster(folder);
    await expect(readFile(join(folder, 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });
});
