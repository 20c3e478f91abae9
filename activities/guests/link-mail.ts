import { randomUUID } from 'node:crypto';
import type { MailAddress, MailPort } from '../mail/mail-port.ts';
import { messageIdOf } from '../mail/message-id.ts';
import type { Document } from '../mail/templates/document.ts';
import { asHtml } from '../mail/templates/html.ts';
import { asText } from '../mail/templates/text.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';

/** What a link's mail is made from. */
export interface LinkMail {
  /** Which words it is in: `<words>.subject` and so on. */
  readonly words: 'guest-link' | 'case-link';
  /** The order or case that the link shows. */
  readonly about: string;
  readonly to: { readonly name: string; readonly email: string };
  /** The page that takes the link, its secret in it. */
  readonly url: string;
  /** How long the link can be used, in minutes or days, as the words say. */
  readonly lasts: number;
}

/** Hands the mail with a link over; throws as MailPort.send does. */
export async function sendLink(
  mail: MailPort,
  from: MailAddress,
  link: LinkMail,
  now: number,
): Promise<void> {
  const document = documentOf(link, from.name ?? '');
  const [, domain = ''] = from.address.split('@');
  await mail.send({
    messageId: messageIdOf(`guest.${randomUUID()}`, domain),
    references: [],
    from,
    to: { name: oneLine(link.to.name), address: link.to.email },
    subject: document.subject,
    html: asHtml(document),
    text: asText(document),
    date: now,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
  });
}

function documentOf({ words, about, to, url, lasts }: LinkMail, company: string): Document {
  const t = textsFor('en');
  const values = { about: oneLine(about), lasts: String(lasts), company, name: oneLine(to.name) };
  const say = (key: string) => t(key, values).trim();
  return {
    locale: 'en',
    subject: say(`${words}.subject`),
    preview: say(`${words}.preview`),
    company,
    reference: say(`${words}.reference`),
    heading: say(`${words}.heading`),
    greeting: say(values.name ? 'layout.greeting' : 'layout.greetingUnknown'),
    blocks: [
      { kind: 'text', text: say(`${words}.asked`) },
      { kind: 'link', label: say(`${words}.open`), href: url },
      { kind: 'text', text: say(`${words}.notYou`) },
    ],
    closing: say('layout.closing'),
    signature: say('layout.signature'),
    footer: say(`${words}.footer`),
  };
}
