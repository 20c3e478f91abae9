import { spawn } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { listensOn } from '../../dev/kit/listener.ts';
import { freePorts } from '../../dev/kit/ports.ts';

test('a process that ends while it is asked about listens no more: the system told so', async () => {
  const [port = 0] = await freePorts(1);
  const answers = new Set<boolean | undefined>();
  for (let each = 0; each < 30; each += 1) {
    const child = spawn('sleep', [String(0.01 + each / 1000)]);
    while (child.exitCode === null) {
      answers.add(await listensOn(child.pid ?? 0, port));
      await setImmediate();
    }
  }
  expect([...answers]).toEqual([false]);
});
