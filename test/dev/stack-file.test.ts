import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createStackFile, forgetStale } from '../../dev/supervisor/stack-file.ts';
import { takeHome } from '../../dev/supervisor/instance.ts';
import { createSupervisor } from '../../dev/supervisor/supervisor.ts';
import { recorder } from './support/recorder.ts';
import { inTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

test("the stack's file names the pid of a part that came back, and is gone after the stop", async () => {
  await inTempFolder(async (home) => {
    const { instance } = await takeHome(home);
    const path = join(home, 'stack.json');
    const file = createStackFile(path, () => supervisor.parts());
    const fatal: Error[] = [];
    const supervisor = createSupervisor(
      instance,
      recorder(),
      (reason) => void fatal.push(reason),
      () => file.refresh(),
    );
    const told = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
    try {
      const worker = await supervisor.start({
        name: 'worker',
        command: '/bin/sh',
        args: ['-c', 'exec sleep 600'],
        logFile: join(home, 'worker.log'),
        ready: () => Promise.resolve(),
        readyTimeoutMs: 5_000,
      });
      const first = worker.pid();
      await file.write({ namespace: 'redress' });
      expect(told()).toEqual({ namespace: 'redress', pids: { worker: first } });
      // The database's password is in it.
      expect(statSync(path).mode & 0o077).toBe(0);
      process.kill(first ?? 0, 'SIGKILL');
      await until(() => !JSON.stringify(told()).includes(`:${first}}`));
      expect(told()).toEqual({ namespace: 'redress', pids: { worker: worker.pid() } });
      expect(worker.pid()).not.toBe(first);
      const second = worker.pid();
      await worker.restart();
      await until(() => !JSON.stringify(told()).includes(`:${second}}`));
      expect(told()).toEqual({ namespace: 'redress', pids: { worker: worker.pid() } });
    } finally {
      await supervisor.stop();
      instance.release();
    }
    file.refresh();
    await file.remove();
    expect(existsSync(path)).toBe(false);
    expect(fatal).toEqual([]);
  });
});

test('the file of a stack that was killed is known as stale, and gone before the next one writes its own', async () => {
  await inTempFolder(async (home) => {
    const path = join(home, 'stack.json');
    expect(await forgetStale(path)).toBe(false);
    await createStackFile(path, () => []).write({ namespace: 'redress' });
    // The killed supervisor removed nothing; whoever takes the folder knows that it is dead.
    const { instance } = await takeHome(home);
    expect(await forgetStale(path)).toBe(true);
    expect(existsSync(path)).toBe(false);
    instance.release();
  });
});
