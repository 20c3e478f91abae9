import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { listensOn } from '../../dev/kit/listener.ts';
import { freePorts } from '../../dev/kit/ports.ts';
import { processMark } from '../../dev/kit/process-identity.ts';
import { takeHome } from '../../dev/supervisor/instance.ts';
import type { PartSpec } from '../../dev/supervisor/part.ts';
import { createSupervisor, type Supervisor } from '../../dev/supervisor/supervisor.ts';
import { recorder } from './support/recorder.ts';
import { inTempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

/** A part that says "up" into its log and stays, unless told otherwise. */
function part(home: string, name: string, script = 'echo up; exec sleep 600'): PartSpec {
  const logFile = join(home, `${name}.log`);
  return {
    name,
    command: '/bin/sh',
    args: ['-c', script],
    logFile,
    ready: () =>
      readFileSync(logFile, 'utf8').includes('up')
        ? Promise.resolve()
        : Promise.reject(new Error('says nothing')),
    readyTimeoutMs: 5_000,
  };
}

interface Bench {
  readonly home: string;
  readonly supervisor: Supervisor;
  readonly lines: readonly string[];
  readonly fatal: readonly Error[];
}

async function withSupervisor(work: (bench: Bench) => Promise<void>): Promise<void> {
  await inTempFolder(async (home) => {
    const { instance } = await takeHome(home);
    const told = recorder();
    const fatal: Error[] = [];
    const supervisor = createSupervisor(instance, told, (reason) => void fatal.push(reason));
    try {
      await work({ home, supervisor, lines: told.lines, fatal });
    } finally {
      await supervisor.stop();
      instance.release();
    }
  });
}

const alive = (pid: number | undefined) => pid !== undefined && processMark(pid) !== undefined;

test('a part that is killed is said, started again, and is ready again under a new pid', async () => {
  await withSupervisor(async ({ home, supervisor, lines, fatal }) => {
    const worker = await supervisor.start(part(home, 'worker'));
    const first = worker.pid();
    process.kill(first ?? 0, 'SIGKILL');
    await until(() => lines.includes('✓ worker is back'));
    expect(lines[0]).toBe('! worker died (signal SIGKILL); starting it again');
    expect(worker.pid()).not.toBe(first);
    expect(alive(worker.pid())).toBe(true);
    expect(fatal).toEqual([]);
  });
});

test('a part that dies again and again is given up with PartFailed and its last words', async () => {
  await withSupervisor(async ({ home, supervisor, fatal }) => {
    const once = join(home, 'once');
    const script = `if [ -e ${once} ]; then echo "cannot open the port"; exit 7; fi; touch ${once}; echo up; exec sleep 600`;
    const server = await supervisor.start(part(home, 'server', script));
    process.kill(server.pid() ?? 0, 'SIGKILL');
    await until(() => fatal.length > 0);
    expect(fatal).toEqual([
      expect.objectContaining({
        type: 'PartFailed',
        message: expect.stringMatching(
          /server died 6 times[^]*exit code 7[^]*server\.log[^]*cannot open the port/,
        ),
      }),
    ]);
  });
});

test('a part that ends before it is ready fails the start at once, with what it said', async () => {
  await withSupervisor(async ({ home, supervisor, fatal }) => {
    const start = supervisor.start(part(home, 'server', 'echo "bad configuration"; exit 2'));
    await expect(start).rejects.toMatchObject({
      type: 'PartFailed',
      message: expect.stringMatching(/ended with exit code 2[^]*bad configuration/),
    });
    expect(fatal).toEqual([]);
  });
});

test('a part whose disk is full says so by type', async () => {
  await withSupervisor(async ({ home, supervisor }) => {
    const start = supervisor.start(part(home, 'db', 'echo "FATAL: No space left on device"; exit 1'));
    await expect(start).rejects.toMatchObject({
      type: 'DiskFull',
      message: expect.stringContaining('Make room'),
    });
  });
});

test('of an endless line of a log the beginning is told: there stands what went wrong', async () => {
  await withSupervisor(async ({ home, supervisor }) => {
    const script = `printf 'bind: address already in use'; printf '%09000d' 0; exit 1`;
    await expect(supervisor.start(part(home, 'server', script))).rejects.toMatchObject({
      type: 'PortTaken',
      message: expect.stringMatching(/bind: address already in use0{300,400} …$/),
    });
  });
});

/** A part that listens on a port after a while, and ends with Node's own words when it is taken. */
function listener(home: string, port: number): PartSpec {
  const script = `setTimeout(() => require('node:http').createServer((_, answer) => answer.end('ours')).listen(${port}, '127.0.0.1'), 300)`;
  return {
    ...part(home, 'api'),
    command: process.execPath,
    args: ['-e', script],
    ready: async () => void (await fetch(`http://127.0.0.1:${port}/`)),
    port,
  };
}

test('a part is not ready because somebody else answers on its port: PortTaken, and what to do', async () => {
  const other = createServer((_, answer) => answer.end('not ours'));
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const port = Number(Object(other.address()).port);
  try {
    await withSupervisor(async ({ home, supervisor }) => {
      await expect(supervisor.start(listener(home, port))).rejects.toMatchObject({
        type: 'PortTaken',
        message: expect.stringMatching(
          new RegExp(`api ended with exit code 1[^]*Start again[^]*EADDRINUSE[^]*${port}`),
        ),
      });
    });
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

test('a part that answers on its port itself is ready', async () => {
  const [port = 0] = await freePorts(1);
  await withSupervisor(async ({ home, supervisor }) => {
    const started = await supervisor.start(listener(home, port));
    expect(await listensOn(started.pid() ?? 0, port)).toBe(true);
    expect(await listensOn(process.pid, port)).toBe(false);
    await supervisor.stop();
    expect(await listensOn(started.pid() ?? 0, port)).toBe(false);
  });
});

test('a program that is not there is PartFailed', async () => {
  await withSupervisor(async ({ home, supervisor }) => {
    const start = supervisor.start({ ...part(home, 'ui'), command: '/no/such/program' });
    await expect(start).rejects.toMatchObject({
      type: 'PartFailed',
      message: expect.stringContaining('ENOENT'),
    });
  });
});

test('stopping ends every part, also those that ignore the signal and what they started', async () => {
  await withSupervisor(async ({ home, supervisor, lines }) => {
    const pids = join(home, 'child');
    const stubborn = `trap "" TERM; sleep 600 & echo $! > ${pids}; echo up; while :; do wait; done`;
    const parts = [
      await supervisor.start(part(home, 'polite')),
      await supervisor.start({ ...part(home, 'stubborn', stubborn), stopGraceMs: 200 }),
    ];
    const child = Number(readFileSync(pids, 'utf8'));
    await supervisor.stop();
    await until(() => !alive(child));
    expect(parts.map((one) => alive(one.pid()))).toEqual([false, false]);
    expect(lines).toEqual([]);
  });
});

test('a restart for new code is no crash: nothing is said, the pid is new', async () => {
  await withSupervisor(async ({ home, supervisor, lines }) => {
    const worker = await supervisor.start(part(home, 'worker'));
    const first = worker.pid();
    await worker.restart();
    expect(alive(first)).toBe(false);
    expect(alive(worker.pid())).toBe(true);
    expect(lines).toEqual([]);
  });
});
