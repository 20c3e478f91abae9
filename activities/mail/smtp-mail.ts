import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { classify, type Handover } from './classify.ts';
import { mask } from './mask.ts';
import type { MailAnswer, MailMessage, MailPort } from './mail-port.ts';

export interface SmtpTimes {
  /** ms for the connection, for the greeting, and for any silence after it; default 10 s. */
  readonly silence?: number;
  /** ms for one message in all, also from a server that keeps trickling; default 25 s. */
  readonly total?: number;
}

/**
 * Mail over SMTP with nodemailer's pool. `smtps://` speaks TLS from the start, `smtp://` upgrades with STARTTLS when
 * the server offers it (`?requireTLS=true` insists); user and password stand in the URL.
 *
 * @param url smtp(s)://user:password@host:port/?option=value, as nodemailer documents it
 */
export function smtpMail(url: string, { silence = 10_000, total = 25_000 }: SmtpTimes = {}): MailPort {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    idleTimeout: 30_000,
    // The pool repeats by itself only what it has not begun to hand over, once: a connection that went stale.
    maxRequeues: 1,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bodies = new Map<string, Readable>();
  // Only the body's stream tells whether the final dot was sent, and with it whether the server may have taken it.
  transport.use('stream', (mail, done) => {
    const { message, data } = mail;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const body = create(options);
      bodies.set(data.messageId ?? '', body);
      return body;
    };
    done();
  });

  async function send(message: MailMessage): Promise<MailAnswer> {
    const { messageId, references, from, to, replyTo, subject, html, text, date } = message;
    try {
      await transport.sendMail({
        messageId,
        ...(references.length > 0 ? { inReplyTo: references.at(-1), references: [...references] } : {}),
        from: { name: from.name ?? '', address: from.address },
        to: { name: to.name ?? '', address: to.address },
        ...(replyTo ? { replyTo } : {}),
        subject,
        html,
        text,
        date: new Date(date),
        headers: { ...message.headers },
        signal: AbortSignal.timeout(total),
      });
      return { accepted: true, messageId };
    } catch (error) {
      const verdict = classify(error, handoverOf(bodies.get(messageId)), mask(to.address));
      if (verdict instanceof Error) throw verdict;
      return { accepted: false, messageId, reason: verdict.reason };
    } finally {
      bodies.delete(messageId);
    }
  }
  return {
    send,
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

function handoverOf(body: Readable | undefined): Handover {
  if (body?.readableEnded) return 'complete';
  return body?.readableDidRead ? 'begun' : 'not-begun';
}
