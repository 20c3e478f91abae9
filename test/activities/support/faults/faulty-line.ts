import { connect, createServer, type Socket } from 'node:net';

/**
 * refused: what was asked reaches nobody. broken: half of it does. lost: it is carried out, and the answer does not come back.
 * late: it is carried out, and whoever asked waits in vain.
 */
export const moments = ['refused', 'broken', 'lost', 'late'] as const;
export type Moment = (typeof moments)[number];

export interface Fault {
  /** What is asked on the line is counted from 1, over all its connections: a command, a request, a query. */
  readonly turn: number;
  readonly moment: Moment;
  /** Until it is mended there is no connection at all; otherwise the fault happens once. */
  readonly gone: boolean;
}

/** A line to a server that fails as it is told, whatever is spoken on it. */
export interface FaultyLine {
  /** The server's URL through the line. */
  readonly url: string;
  /** Whether it came to the fault. */
  met(): boolean;
  mend(): void;
  close(): Promise<void>;
}

export async function startFaultyLine(target: string, fault: Fault): Promise<FaultyLine> {
  const to = new URL(target);
  const open = new Set<Socket>();
  let turns = 0;
  let met = false;
  let gone = false;

  const cut = (...sockets: readonly Socket[]) => {
    gone = fault.gone;
    for (const socket of gone ? open : sockets) socket.destroy();
  };
  const server = createServer((near) => {
    if (gone) {
      near.destroy();
      return;
    }
    const far = connect(Number(to.port), to.hostname);
    let asking = false;
    let unanswered = false;
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        // A line that is late stays open: nobody says that there is nothing to wait for.
        if (!(unanswered && fault.moment === 'late' && socket === far)) other.destroy();
      });
    }
    near.on('data', (asked) => {
      if (!asking) turns += 1;
      const hit = !asking && turns === fault.turn;
      asking = true;
      met ||= hit;
      if (hit && fault.moment === 'refused') cut(near, far);
      else if (hit && fault.moment === 'broken')
        far.write(asked.subarray(0, asked.length >> 1), () => cut(near, far));
      else {
        unanswered ||= hit;
        far.write(asked);
      }
    });
    far.on('data', (answered) => {
      asking = false;
      if (!unanswered) near.write(answered);
      else if (fault.moment === 'lost') cut(near, far);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const near = new URL(target);
  near.hostname = '127.0.0.1';
  near.port = String(address.port);
  return {
    url: near.href,
    met: () => met,
    mend: () => {
      gone = false;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
