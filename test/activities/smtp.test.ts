import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { MailPort } from '../../activities/mail/mail-port.ts';
import { smtpMail, type SmtpTimes } from '../../activities/mail/smtp-mail.ts';
import { message } from './support/mail-message.ts';
import { refusal, refusing, refusingData, startMailServer } from './support/mail-server.ts';
import { freePort } from './support/postgres.ts';
import { startRawServer } from './support/raw-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});
const kept = <T extends { close(): Promise<void> }>(thing: T): T => {
  closers.push(() => thing.close());
  return thing;
};
const portTo = (url: string, times: SmtpTimes = {}): MailPort => kept(smtpMail(url, times));
const failure = async (port: MailPort): Promise<unknown> =>
  port.send(message).catch((error: unknown) => error);
const noAddress = (text: unknown) => expect(JSON.stringify(text)).not.toMatch(/jane|doe|example\.com/i);

// smtp-server warns on the console that its built-in certificate is for tests only.
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('handing over', () => {
  test('arrives with its id, thread, date and headers, and says so', async () => {
    const server = kept(await startMailServer());
    expect(await portTo(server.url).send(message)).toEqual({ accepted: true, messageId: message.messageId });
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      messageId: '<c1.1.0@example.org>',
      inReplyTo: '<case.c1@example.org>',
      references: '<case.c1@example.org>',
      subject: 'Über: Thank you — 王',
      from: { name: 'Asivado Customer Care', address: 'care@example.org' },
      to: [{ name: 'Jané Doe', address: 'jane.doe@example.com' }],
      replyTo: [{ address: 'care+c1@example.org' }],
      date: '2026-11-23T15:00:00.000Z',
    });
    expect(mail?.headers.find((h) => h.key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('logs in over TLS', async () => {
    let user: string | undefined;
    const server = kept(
      await startMailServer({
        secure: true,
        authOptional: false,
        onAuth(auth, _session, done) {
          user = auth.username;
          done(auth.password === 'p@ss' ? null : refusal(535, 'no'), { user: auth.username ?? '' });
        },
      }),
    );
    const url = server.url.replace('smtps://', 'smtps://care:p%40ss@');
    expect(await portTo(`${url}/?tls.rejectUnauthorized=false`).send(message)).toMatchObject({
      accepted: true,
    });
    expect(user).toBe('care');
    const wrong = await failure(portTo(`${url.replace('p%40ss', 'wrong')}/?tls.rejectUnauthorized=false`));
    expect(wrong).toMatchObject({ type: 'MailServerRejectsUs', retryable: true });
    expect(String(wrong)).not.toContain('wrong');
  });

  test('upgrades with STARTTLS where it is required', async () => {
    const server = kept(await startMailServer({ disabledCommands: [] }));
    const port = portTo(`${server.url}/?requireTLS=true&tls.rejectUnauthorized=false`);
    expect(await port.send(message)).toMatchObject({ accepted: true });
    const distrustful = await failure(portTo(`${server.url}/?requireTLS=true`));
    expect(distrustful).toMatchObject({ type: 'MailServerUnreachable' });
  });

  test('a connection that went stale in the pool costs nothing', async () => {
    let drop = (): void => undefined;
    const server = kept(
      await startRawServer({ on: {}, greet: (s) => (s.write('220 hi\r\n'), (drop = () => s.destroy())) }),
    );
    const port = portTo(server.url);
    await port.send(message);
    drop();
    expect(await port.send(message)).toMatchObject({ accepted: true });
    expect(server.connections()).toBe(2);
  });
});

describe('refused for good: a person is needed, and no address is told', () => {
  test.each([
    [
      'the recipient, 550',
      { onRcptTo: refusing(550, '5.1.1 <jane.doe@example.com> unknown') },
      /j\*\*\*@….*550 5\.1\.1, there is no such mailbox/,
    ],
    [
      'the recipient, 553 without enhanced code',
      { onRcptTo: refusing(553, 'jane.doe who?') },
      /recipient j\*\*\*@….*553/,
    ],
    [
      'the message, 554',
      { onData: refusingData(554, '5.7.1 spam for jane.doe@example.com') },
      /message to j\*\*\*@….*554 5\.7\.1/,
    ],
  ])('%s', async (_, options, reason) => {
    const server = kept(await startMailServer(options));
    const answer = await portTo(server.url).send(message);
    expect(answer).toMatchObject({ accepted: false, reason: expect.stringMatching(reason) });
    noAddress(answer);
  });
});

describe('refused for now: tried again', () => {
  test.each([
    ['450 for the recipient', { onRcptTo: refusing(450, '4.2.1 greylisted jane.doe@example.com') }],
    ['451 for the message', { onData: refusingData(451, '4.3.0 later, jane.doe@example.com') }],
    ['421 at MAIL FROM', { onMailFrom: refusing(421, 'busy') }],
  ])('%s', async (_, options) => {
    const server = kept(await startMailServer(options));
    const error = await failure(portTo(server.url));
    expect(error).toMatchObject({ type: 'MailTemporarilyRefused', retryable: true, uncertain: false });
    noAddress([error, String(error)]);
  });

  test('our sender refused: a setting is wrong, the mail is not lost', async () => {
    const server = kept(await startMailServer({ onMailFrom: refusing(550, 'not you') }));
    expect(await failure(portTo(server.url))).toMatchObject({ type: 'MailServerRejectsUs', retryable: true });
  });
});

describe('a server that fails', () => {
  test('is not there', async () => {
    const error = await failure(portTo(`smtp://127.0.0.1:${await freePort()}`));
    expect(error).toMatchObject({ type: 'MailServerUnreachable', retryable: true, uncertain: false });
  });

  test.each([
    ['never greets', { greet: () => undefined, on: {} }],
    ['closes before it greets', { greet: (s: Socket) => s.destroy(), on: {} }],
    ['hangs at MAIL FROM', { on: { MAIL: () => undefined } }],
    ['dies at DATA', { on: { DATA: (s: Socket) => s.destroy() } }],
  ])('%s: nothing was sent', async (_, script) => {
    const server = kept(await startRawServer(script));
    const error = await failure(portTo(server.url, { silence: 300, handover: 900 }));
    expect(error).toMatchObject({ type: 'MailServerUnreachable', retryable: true, uncertain: false });
    noAddress([error, String(error)]);
  });

  test('dies in the middle of a long message: nothing was accepted', async () => {
    const server = kept(await startRawServer({ on: {}, inData: (s) => s.destroy() }));
    const port = portTo(server.url);
    const error = await port.send({ ...message, text: 'word '.repeat(2_000_000) }).catch((e: unknown) => e);
    expect(error).toMatchObject({ type: 'MailServerUnreachable', uncertain: false });
  });

  test.each([
    ['dies', (s: Socket) => s.destroy()],
    ['hangs', () => undefined],
  ])('%s after the final dot: it may have been accepted', async (_, afterDot) => {
    const server = kept(await startRawServer({ on: {}, afterDot }));
    const error = await failure(portTo(server.url, { answer: 400 }));
    expect(error).toMatchObject({ type: 'MailHandoverUncertain', retryable: true, uncertain: true });
    expect(server.connections()).toBe(1);
  });

  test('thinks long about the message: waited for, longer than for anything before it', async () => {
    const server = kept(
      await startRawServer({ on: {}, afterDot: (s) => void setTimeout(() => s.write('250 ok\r\n'), 2_500) }),
    );
    expect(await portTo(server.url, { handover: 2_000, answer: 20_000 }).send(message)).toMatchObject({
      accepted: true,
    });
  });

  test('trickles for ever: given up after the total time', async () => {
    const server = kept(
      await startRawServer({
        on: {
          RCPT: (s) => {
            const timer = setInterval(() => s.write('250-wait\r\n'), 50);
            s.on('close', () => clearInterval(timer));
          },
        },
      }),
    );
    expect(await failure(portTo(server.url, { handover: 600 }))).toMatchObject({
      type: 'MailServerUnreachable',
    });
  });
});
