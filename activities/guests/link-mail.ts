import { randomUUID } from 'node:crypto';
import type { MailAddress, MailPort } from '../mail/mail-port.ts';
import { messageIdOf } from '../mail/message-id.ts';
import type { Document } from '../mail/templates/document.ts';
import { asHtml } from '../mail/templates/html.ts';
import { asText } from '../mail/templates/text.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';
import { linkMinutes } from './guest-access.ts';

/** What a link's mail is made from. */
export interface LinkMail {
  readonly orderId: string;
  readonly to: { readonly name: string; readonly email: string };
  /** The page that takes the link, its secret in it. */
  readonly url: string;
}

/** Hands the mail with a one-time link over; throws as MailPort.send does. */
export async function sendLink(
  mail: MailPort,
  from: MailAddress,
  { orderId, to, url }: LinkMail,
  now: number,
): Promise<void> {
  const document = documentOf({ orderId, to, url }, from.name ?? '');
  const [, domain = ''] = from.address.split('@');
  await mail.send({
    messageId: messageIdOf(`guest.${randomUUID()}`, domain),
    references: [],
    from,
    to: { name: oneLine(to.name), address: to.email },
    subject: document.subject,
    html: asHtml(document),
    text: asText(document),
    date: now,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  });
}

function documentOf({ orderId, to, url }: LinkMail, company: string): Document {
  const t = textsFor('en');
  const values = { order: oneLine(orderId), minutes: String(linkMinutes), company, name: oneLine(to.name) };
  const say = (key: string) => t(key, values).trim();
  return {
    locale: 'en',
    subject: say('guest-link.subject'),
    preview: say('guest-link.preview'),
    company,
    reference: say('guest-link.reference'),
    heading: say('guest-link.heading'),
    greeting: say(values.name ? 'layout.greeting' : 'layout.greetingUnknown'),
    blocks: [
      { kind: 'text', text: say('guest-link.asked') },
      { kind: 'link', label: say('guest-link.open'), href: url },
      { kind: 'text', text: say('guest-link.notYou') },
    ],
    closing: say('layout.closing'),
    signature: say('layout.signature'),
    footer: say('guest-link.footer'),
  };
}
