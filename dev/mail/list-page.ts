import { escapeHtml, page, readable } from './layout.ts';
import type { MailSummary } from './mail-store.ts';

/** All caught messages, newest first. */
export function listPage(mails: readonly MailSummary[]): string {
  const count = mails.length === 1 ? '1 message' : `${mails.length} messages`;
  const list =
    mails.length === 0
      ? '<p class="empty">No mail yet. What Redress sends appears here; this page looks again every 15 seconds.</p>'
      : mails.map(row).join('');
  return page(`${count} - mail catcher`, `<h1>${count}</h1><div class="card">${list}</div>`);
}

const row = (mail: MailSummary) => `<a class="mail" href="/messages/${mail.id}">
<span>${escapeHtml(mail.to.join(', '))}</span>
<span class="subject">${escapeHtml(mail.subject === '' ? '(no subject)' : mail.subject)}</span>
<span class="dim">${readable(mail.receivedAt)}</span></a>`;

/** The answer to an address that leads nowhere. */
export function notFoundPage(): string {
  return page('Not found', '<h1>There is no such message</h1><p><a href="/">All messages</a></p>');
}
