import { SMTPServer } from 'smtp-server';

/** Where a mail is held: the server has all of it and has not taken it yet, or has taken it and has not said so. */
export type Window = 'before-acceptance' | 'after-acceptance';

/** A slow mail server that outlives every kill. */
export interface Mailbox {
  readonly url: string;
  /** How often each mail was accepted, by Message-ID. */
  readonly arrivals: ReadonlyMap<string, number>;
  /** ms between accepting a mail and saying so: the window in which a death makes a mail come twice. */
  delay: number;
  /** The next mail to this address is refused for the moment (451), before it is sent. */
  refuseOnce(address: string): void;
  /** Holds the next mail to this address; resolves when it is there. It is answered when the connection lives on. */
  hold(address: string, where: Window): Promise<HeldMail>;
  close(): Promise<void>;
}

export interface HeldMail {
  readonly messageId: string;
  release(): void;
}

type Trap = { readonly where: Window; readonly caught: (mail: HeldMail) => void };

export async function startMailbox(): Promise<Mailbox> {
  const arrivals = new Map<string, number>();
  const traps = new Map<string, Trap>();
  const refusals = new Set<string>();
  const accept = async (stream: AsyncIterable<Buffer>, to: string, answer: () => void) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const messageId =
      /^Message-ID:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? 'none';
    const trap = traps.get(to);
    traps.delete(to);
    const held = () =>
      new Promise<void>((release) => {
        if (trap) trap.caught({ messageId, release });
        else setTimeout(release, box.delay);
      });
    if (trap?.where === 'before-acceptance') {
      // The sender dies meanwhile; a server that never took the mail forgets it.
      await held();
      return;
    }
    arrivals.set(messageId, (arrivals.get(messageId) ?? 0) + 1);
    await held();
    answer();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      if (!refusals.delete(address)) return done();
      return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
    },
    onData(stream, { envelope }, done) {
      // A message that breaks off is no message: its sender is dead.
      accept(stream, envelope.rcptTo[0]?.address ?? '', () => done()).catch(() => undefined);
    },
  });
  // Senders are killed in the middle: that is what this is for.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port');
  const box: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    arrivals,
    delay: 0,
    refuseOnce: (to) => void refusals.add(to),
    hold: (to, where) => new Promise((caught) => traps.set(to, { where, caught })),
    close: () => new Promise((done) => server.close(() => done())),
  };
  return box;
}
