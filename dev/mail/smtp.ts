import { createConnection } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.ts';

/** Bytes; RFC 1870 tells it to clients, so that an oversized message is refused before it is sent. */
export const sizeLimit = 25 * 1024 * 1024;

/** A listening catcher. */
export interface SmtpCatcher {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Catches every message, whoever it is for. Real SMTP without login or TLS, on the loopback interface only. A message
 * is answered with 250 after it is on disk, and with 552 when it is larger than `sizeLimit`.
 */
export async function startSmtp(store: MailStore, port: number): Promise<SmtpCatcher> {
  const server = new SMTPServer({
    banner: 'Redress mail catcher',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: sizeLimit,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= sizeLimit) chunks.push(chunk);
      });
      stream.on('error', answer);
      stream.on('end', () => {
        if (stream.sizeExceeded || bytes > sizeLimit) return answer(tooLarge());
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        store.add(Buffer.concat(chunks), { from, to: rcptTo.map((to) => to.address) }).then(
          (mail) => (answer as (error: null, text: string) => void)(null, `caught as ${mail.id}`),
          (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
  // A client that breaks off in the middle is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((done, fail) => {
    server.server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail catcher has no port');
  return { port: address.port, stop: () => new Promise((done) => server.close(() => done())) };
}

const tooLarge = () => Object.assign(new Error('the message is too large'), { responseCode: 552 });

/** Asks a catcher for its banner; throws as long as none comes. */
export function askSmtp(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.setTimeout(2_000, () => socket.destroy(new Error('no SMTP banner within 2 s')));
    socket.once('error', fail);
    socket.once('data', (data) => {
      socket.end('QUIT\r\n');
      if (data.toString().startsWith('220')) done();
      else fail(new Error(`not an SMTP banner: ${data.toString().slice(0, 60)}`));
    });
  });
}
