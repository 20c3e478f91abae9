import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { StackError } from './stack-error.ts';

const host = '127.0.0.1';

function listen(port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port, host, exclusive: true }, () => done(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  return address.port;
}

const close = (server: Server) => new Promise<void>((done) => server.close(() => done()));

/** Below what Linux (from 32768) and macOS (from 49152) hand out to outgoing connections: those come and go unseen. */
const quiet = { from: 15_000, to: 32_000 };

/**
 * Finds `count` distinct ports that nothing listens on now, and that no connection is given by chance before they are
 * used. They are held together while looking, so they differ.
 */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers: Server[] = [];
  try {
    for (let tries = 0; servers.length < count; tries += 1) {
      const port = tries < 50 * count ? randomInt(quiet.from, quiet.to) : 0;
      await listen(port).then(
        (server) => servers.push(server),
        (error: unknown) => {
          if (port === 0) throw error;
        },
      );
    }
    return servers.map(portOf);
  } finally {
    await Promise.all(servers.map(close));
  }
}

/** True when nothing listens on this port of the loopback interface. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return true;
  } catch {
    return false;
  }
}

/**
 * The preferred port, or the next free one above it.
 * @param spoken those that another part will take and does not hold yet
 * @throws StackError PortTaken when `tries` ports in a row are taken.
 */
export async function nextFreePort(
  preferred: number,
  what: string,
  spoken: ReadonlySet<number> = new Set(),
  tries = 50,
): Promise<number> {
  for (let port = preferred; port < preferred + tries; port += 1) {
    if (!spoken.has(port) && (await isFree(port))) return port;
  }
  throw new StackError(
    'PortTaken',
    `No free port for ${what}: ${preferred} to ${preferred + tries - 1} are all taken. Stop what listens there ` +
      `(lsof -i :${preferred} names it) and start again.`,
  );
}

/**
 * A port that somebody asked for by name: it, or a clear refusal.
 * @param asked the text of the environment variable
 * @throws StackError PortTaken, also for what is no port at all
 */
export async function requirePort(asked: string, what: string, variable: string): Promise<number> {
  const port = Number(asked);
  if (Number.isInteger(port) && port > 0 && port < 65_536 && (await isFree(port))) return port;
  throw new StackError(
    'PortTaken',
    `${variable}=${asked} cannot be the port of ${what}: it is taken, or is no port. Stop what listens there ` +
      `(lsof -i :${asked} names it), set ${variable} to another port, or unset it to let Redress find one.`,
  );
}
