import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestMailServer {
  readonly url: string;
  /** Everything accepted, as mail clients read it; `raw` as it came. */
  readonly mails: Email[];
  readonly raw: string[];
  close(): Promise<void>;
}

/** A real SMTP server in this process; `options` make it refuse. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const mails: Email[] = [];
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const message = Buffer.concat(chunks);
        PostalMime.parse(message).then(
          (mail) => {
            raw.push(message.toString('utf8'));
            mails.push(mail);
            done();
          },
          (error: unknown) => done(error instanceof Error ? error : new Error('unreadable')),
        );
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    mails,
    raw,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The refusal of an SMTP server with its code, as smtp-server takes it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
