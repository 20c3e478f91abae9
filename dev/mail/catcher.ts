import { createServer } from 'node:http';
import { join } from 'node:path';
import { answerPage } from './pages.ts';
import { openMailStore, type MailStore } from './mail-store.ts';
import { askSmtp, startSmtp } from './smtp.ts';

/** The mail catcher, running in this process. */
export interface MailCatcher {
  readonly smtpUrl: string;
  readonly mailUrl: string;
  readonly store: MailStore;
  stop(): Promise<void>;
}

/**
 * Starts SMTP and the page to read what was caught. Messages are kept in `<home>/mail`.
 * @param ports 0 takes any free one
 */
export async function startMailCatcher(
  home: string,
  ports: { readonly smtp: number; readonly http: number },
): Promise<MailCatcher> {
  const store = await openMailStore(join(home, 'mail'));
  const smtp = await startSmtp(store, ports.smtp);
  const http = createServer((request, response) => void answerPage(store, request, response));
  await new Promise<void>((done, fail) => {
    http.once('error', fail);
    http.listen(ports.http, '127.0.0.1', done);
  });
  await askSmtp(smtp.port);
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the mail page has no port');
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    mailUrl: `http://localhost:${address.port}`,
    store,
    async stop() {
      http.closeAllConnections();
      await Promise.all([smtp.stop(), new Promise<void>((done) => http.close(() => done()))]);
    },
  };
}
