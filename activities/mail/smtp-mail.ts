import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { classify, type Handover } from './classify.ts';
import { mask } from './mask.ts';
import type { MailAnswer, MailMessage, MailPort } from './mail-port.ts';

/** How long a mail server may take, ms. */
export interface SmtpTimes {
  /** To answer the connection, and to greet; default 10 s. */
  readonly silence?: number;
  /** For everything up to the final dot, waiting for a free connection included; default 20 s. */
  readonly handover?: number;
  /**
   * To answer the final dot; default 35 s. Servers scan messages here, and giving up early is what doubles mail (RFC
   * 5321, 6.1); RFC 5321 itself would wait ten minutes, longer than an attempt of an effect may take.
   */
  readonly answer?: number;
}

/**
 * Mail over SMTP with nodemailer's pool. `smtps://` speaks TLS from the start, `smtp://` upgrades with STARTTLS when
 * the server offers it (`?requireTLS=true` insists); user and password stand in the URL.
 *
 * @param url smtp(s)://user:password@host:port/?option=value, as nodemailer documents it
 */
export function smtpMail(url: string, times: SmtpTimes = {}): MailPort {
  const { silence = 10_000, handover = 20_000, answer = 35_000 } = times;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    idleTimeout: 30_000,
    // The pool repeats by itself only what it has not begun to hand over, once: a connection that went stale.
    maxRequeues: 1,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: handover + answer,
    dnsTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const underWay = new Map<string, Sending>();
  // Only the body's stream tells whether the final dot was sent, and with it whether the server may have taken it.
  transport.use('stream', (mail, done) => {
    const { message, data } = mail;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const body = create(options);
      const sending = underWay.get(data.messageId ?? '');
      if (sending) {
        sending.body = body;
        body.once('end', () => sending.allow(answer));
      }
      return body;
    };
    done();
  });

  async function send(message: MailMessage): Promise<MailAnswer> {
    const { messageId, references, from, to, replyTo, subject, html, text, date } = message;
    const sending = new Sending();
    underWay.set(messageId, sending);
    sending.allow(handover);
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
        attachments: (message.attachments ?? []).map(({ name, contentType, bytes }) => ({
          filename: name,
          contentType,
          content: Buffer.from(bytes),
        })),
        signal: sending.signal,
      });
      return { accepted: true, messageId };
    } catch (error) {
      const verdict = classify(error, sending.handover(), mask(to.address));
      if (verdict instanceof Error) throw verdict;
      return { accepted: false, messageId, reason: verdict.reason };
    } finally {
      sending.done();
      underWay.delete(messageId);
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

/** One message on its way: how far it has got, and how long it may still take. */
class Sending {
  body: Readable | undefined;
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Gives up after so many ms from now. */
  allow(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#abort.abort(), ms);
  }

  done(): void {
    clearTimeout(this.#timer);
  }

  handover(): Handover {
    if (this.body?.readableEnded) return 'complete';
    return this.body?.readableDidRead ? 'begun' : 'not-begun';
  }
}
