import type { Attachment } from 'postal-mime';
import { escapeHtml, page, readable } from './layout.ts';
import type { Mail } from './mail-store.ts';

/** An attachment's content as bytes, however it was parsed. */
export function attachmentBytes(attachment: Attachment): Buffer {
  const { content } = attachment;
  if (typeof content === 'string')
    return Buffer.from(content, attachment.encoding === 'base64' ? 'base64' : 'utf8');
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

/** The HTML part as a document for a sandboxed frame; pictures sent along (cid:) are put in as data. */
export function bodyDocument(mail: Mail): string {
  const pictures = new Map(
    mail.email.attachments.flatMap((attachment) => {
      const id = attachment.contentId?.replaceAll(/^<|>$/g, '');
      if (id === undefined || !attachment.mimeType.startsWith('image/')) return [];
      return [[id, `data:${attachment.mimeType};base64,${attachmentBytes(attachment).toString('base64')}`]];
    }),
  );
  return (mail.email.html ?? '').replaceAll(/cid:([^"')\s>]+)/gi, (whole, id: string) => {
    return pictures.get(decodeURIComponent(id)) ?? whole;
  });
}

/** One message: the envelope, the HTML in a frame that can do nothing, the text, the headers, the attachments. */
export function detailPage(mail: Mail): string {
  const { email } = mail;
  const subject = mail.subject === '' ? '(no subject)' : mail.subject;
  const facts: readonly (readonly [string, string])[] = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Caught', readable(mail.receivedAt)],
    ['Message-ID', mail.messageId],
  ];
  const framed = `<h2>Message</h2><div class="card"><iframe sandbox title="The message as HTML"
    src="/messages/${mail.id}/body"></iframe></div>`;
  const text = email.text ?? '';
  return page(
    `${subject} - mail catcher`,
    `<p><a href="/">All messages</a></p><h1>${escapeHtml(subject)}</h1>
    <dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
    ${email.html === undefined ? '' : framed}
    <details${email.html === undefined ? ' open' : ''}><summary>Text</summary>
      <div class="card"><pre>${text === '' ? '(no text part)' : escapeHtml(text)}</pre></div></details>
    ${attachments(mail)}
    <details><summary>Headers</summary><div class="card"><pre>${headers(mail)}</pre></div></details>
    <p><a href="/messages/${mail.id}/raw">Source (${mail.bytes} bytes)</a></p>`,
  );
}

const headers = ({ email }: Mail) =>
  email.headers.map(({ originalKey, value }) => escapeHtml(`${originalKey}: ${value}`)).join('\n');

function attachments({ id, email }: Mail): string {
  if (email.attachments.length === 0) return '';
  const items = email.attachments.map((attachment, index) => {
    const name = escapeHtml(attachment.filename ?? `attachment ${index + 1}`);
    const size = `${attachmentBytes(attachment).length} bytes`;
    return `<li><a href="/messages/${id}/attachments/${index}">${name}</a>
      <span class="dim">${escapeHtml(attachment.mimeType)}, ${size}</span></li>`;
  });
  return `<h2>Attachments</h2><ul>${items.join('')}</ul>`;
}
