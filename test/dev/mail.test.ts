import { createConnection } from 'node:net';
import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from '@jest/globals';
import { startMailCatcher, type MailCatcher } from '../../dev/mail/catcher.ts';
import { sizeLimit } from '../../dev/mail/smtp.ts';
import { inTempFolder } from './support/temp-folder.ts';

const anyPorts = { smtp: 0, http: 0 };

async function withCatcher(work: (catcher: MailCatcher) => Promise<void>): Promise<void> {
  await inTempFolder(async (home) => {
    const catcher = await startMailCatcher(home, anyPorts);
    try {
      await work(catcher);
    } finally {
      await catcher.stop();
    }
  });
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const letter = {
  from: 'care@asivado.example',
  to: 'zoë@example.org',
  subject: 'Your complaint – <b>Größe</b>',
  messageId: '<c1.ack.1@asivado.example>',
  headers: { 'Auto-Submitted': 'auto-replied' },
  text: 'Dear Zoë,\nwe have it.',
  html: '<p>Dear Zoë</p><img src="cid:logo"><script>alert(1)</script><img src="https://spy.example/x.png">',
  attachments: [
    { filename: 'Brief – Antwort.pdf', content: Buffer.from('%PDF-1.7') },
    { filename: 'logo.png', cid: 'logo', content: Buffer.from(pixel, 'base64') },
  ],
};

const send = async (catcher: MailCatcher, mail: object = letter) => {
  const transport = createTransport(catcher.smtpUrl);
  try {
    return await transport.sendMail(mail);
  } finally {
    transport.close();
  }
};
const page = async (catcher: MailCatcher, path: string) => (await fetch(`${catcher.mailUrl}${path}`)).text();

describe('catching', () => {
  test('a message is on disk when SMTP has accepted it, and there after a restart', async () => {
    await inTempFolder(async (home) => {
      const first = await startMailCatcher(home, anyPorts);
      await send(first);
      await send(first, { ...letter, subject: 'second' });
      await first.stop();
      const again = await startMailCatcher(home, anyPorts);
      await send(again, { ...letter, subject: 'third' });
      const answer: unknown = await (await fetch(`${again.mailUrl}/api/messages`)).json();
      await again.stop();
      expect(answer).toMatchObject([
        { id: '000003', subject: 'third' },
        { id: '000002', subject: 'second' },
        { id: '000001', subject: letter.subject, messageId: letter.messageId, to: [letter.to] },
      ]);
    });
  });

  test('several at once are all kept under numbers of their own', async () => {
    await withCatcher(async (catcher) => {
      await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map((n) => send(catcher, { ...letter, subject: `mail ${n}` })),
      );
      const subjects = catcher.store.list().map((mail) => mail.subject);
      expect(new Set(subjects).size).toBe(8);
    });
  });

  test('an oversized message is refused by its announced size, before it is sent', async () => {
    await withCatcher(async (catcher) => {
      const { port } = new URL(catcher.smtpUrl);
      const said = await new Promise<string>((done, fail) => {
        const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
        const lines = ['EHLO test', `MAIL FROM:<a@b.example> SIZE=${sizeLimit + 1}`, 'QUIT'];
        let heard = '';
        socket.on('error', fail);
        socket.on('data', (data) => {
          heard += data.toString();
          if (/^\d{3} .*\r\n$/m.test(data.toString())) socket.write(`${lines.shift() ?? ''}\r\n`);
        });
        socket.on('close', () => done(heard));
      });
      expect(said).toContain(`SIZE ${sizeLimit}`);
      expect(said).toMatch(/^552 /m);
    });
  });

  test('DELETE empties it, on disk as well', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher);
      await fetch(`${catcher.mailUrl}/api/messages`, { method: 'DELETE' });
      expect(catcher.store.list()).toEqual([]);
      expect(await catcher.store.read('000001')).toBeUndefined();
    });
  });
});

describe('reading', () => {
  test('the list and the message show what was sent, with nothing of it run as markup', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher);
      const list = await page(catcher, '/');
      expect(list).toContain('Your complaint – &lt;b&gt;Größe&lt;/b&gt;');
      expect(list).toContain('href="/messages/000001"');
      const detail = await page(catcher, '/messages/000001');
      expect(detail).toContain('&lt;b&gt;Größe');
      expect(detail).toMatch(/<iframe sandbox title="[^"]+"\s+src="\/messages\/000001\/body">/);
      expect(detail).toContain('we have it.');
      expect(detail).toContain('Auto-Submitted: auto-replied');
      expect(detail).toContain('Brief – Antwort.pdf');
      expect(detail).not.toContain('<script');
    });
  });

  test('the HTML part can run nothing and load nothing; its own pictures are there', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher);
      const answer = await fetch(`${catcher.mailUrl}/messages/000001/body`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^sandbox; default-src 'none'/);
      expect(policy).not.toMatch(/script-src|https|\*/);
      expect(await answer.text()).toContain(`<img src="data:image/png;base64,${pixel}">`);
    });
  });

  test('no page asks for anything outside', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher, { ...letter, html: '<p>plain</p>' });
      for (const path of ['/', '/messages/000001', '/nowhere']) {
        const answer = await fetch(`${catcher.mailUrl}${path}`);
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
        expect(await answer.text()).not.toMatch(/https?:\/\/|@import/);
      }
    });
  });

  test('attachments come as files, never as pages', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher);
      const answer = await fetch(`${catcher.mailUrl}/messages/000001/attachments/1`);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Brief – Antwort.pdf'));
      expect(await answer.text()).toBe('%PDF-1.7');
    });
  });

  test('the JSON endpoint has text, HTML, headers and attachments; and can be asked by recipient', async () => {
    await withCatcher(async (catcher) => {
      await send(catcher);
      const one: unknown = await (await fetch(`${catcher.mailUrl}/api/messages/000001`)).json();
      expect(one).toMatchObject({
        text: expect.stringContaining('we have it.'),
        html: expect.stringContaining('Dear Zoë'),
        headers: expect.arrayContaining([{ name: 'Auto-Submitted', value: 'auto-replied' }]),
        attachments: [
          { name: 'logo.png', type: 'image/png' },
          { name: 'Brief – Antwort.pdf', bytes: 8 },
        ],
      });
      const other: unknown = await (
        await fetch(`${catcher.mailUrl}/api/messages?to=nobody@example.org`)
      ).json();
      expect(other).toEqual([]);
    });
  });

  test.each(['/messages/000009', '/messages/..%2f..%2fetc', '/messages/000001/attachments/7', '/else'])(
    '%s is not found',
    async (path) => {
      await withCatcher(async (catcher) => {
        await send(catcher);
        expect((await fetch(`${catcher.mailUrl}${path}`)).status).toBe(404);
      });
    },
  );

  test('a foreign name that points here reads nothing', async () => {
    await withCatcher(async (catcher) => {
      const status = await new Promise<number | undefined>((done, fail) => {
        const url = new URL(`${catcher.mailUrl}/api/messages`);
        const asked = request(url, { headers: { host: 'evil.example' } }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        });
        asked.on('error', fail);
        asked.end();
      });
      expect(status).toBe(421);
    });
  });
});
