import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { freePorts, isFree, nextFreePort, requirePort } from '../../dev/kit/ports.ts';
import { usualPorts } from '../../dev/kit/stack-ports.ts';
import { recorder } from './support/recorder.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function take(port: number): Promise<void> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
}

describe('ports', () => {
  test('free ports are distinct and free', async () => {
    const ports = await freePorts(12);
    expect(new Set(ports).size).toBe(12);
    expect(await Promise.all(ports.map(isFree))).not.toContain(false);
  });

  test('the next free port is taken when the preferred one is not free', async () => {
    const [port = 0] = await freePorts(1);
    await take(port);
    expect(await nextFreePort(port, 'a part')).toBeGreaterThan(port);
  });

  test('when all are taken the failure is PortTaken and names the range', async () => {
    const [port = 0] = await freePorts(1);
    await take(port);
    await expect(nextFreePort(port, 'the Web UI', new Set(), 1)).rejects.toMatchObject({
      type: 'PortTaken',
      message: expect.stringMatching(new RegExp(`the Web UI: ${port} to ${port}.*start again`)),
    });
  });

  test('a port that was asked for is never silently another one', async () => {
    const [port = 0] = await freePorts(1);
    await take(port);
    await expect(requirePort(String(port), 'the Web UI', 'REDRESS_UI_PORT')).rejects.toMatchObject({
      type: 'PortTaken',
      message: expect.stringContaining('REDRESS_UI_PORT'),
    });
    await expect(usualPorts({ REDRESS_UI_PORT: String(port) }, recorder())).rejects.toMatchObject({
      type: 'PortTaken',
    });
  });

  test('a nonsense port is refused with the variable that holds it', async () => {
    await expect(usualPorts({ REDRESS_UI_PORT: 'eighty' }, recorder())).rejects.toMatchObject({
      type: 'PortTaken',
      message: expect.stringContaining('REDRESS_UI_PORT=eighty'),
    });
  });
});
