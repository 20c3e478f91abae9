import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestMailServer {
  readonly url: string;
  /** Everything accepted, as mail clients read it; `raw` as it came. */
  readonly mails: Email[];
  readonly raw: string[];
  close(): Promise<void>;
}

type Done = (error?: Error | null) => void;

/** A real SMTP server in this process; `options` make it refuse. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: Email[] = [];
  const raw: string[] = [];
  const accept = async (stream: AsyncIterable<Buffer>, done: Done) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of stream) chunks.push(chunk);
    } catch {
      // A message that breaks off is none.
      return;
    }
    const message = Buffer.concat(chunks);
    raw.push(message.toString('utf8'));
    mails.push(await PostalMime.parse(message));
    done();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => void accept(stream, done),
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${address.port}`,
    mails,
    raw,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The refusal of an SMTP server with its code, as smtp-server takes it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A handler of smtp-server that refuses the sender or the recipient. */
export function refusing(code: number, text: string) {
  return (_address: unknown, _session: unknown, done: Done) => done(refusal(code, text));
}

/** A handler of smtp-server that takes the whole message and then refuses it. */
export function refusingData(code: number, text: string) {
  return (stream: NodeJS.ReadableStream, _session: unknown, done: Done) => {
    stream.resume();
    stream.on('end', () => done(refusal(code, text)));
  };
}
