import { sendLink } from '../guests/link-mail.ts';
import type { MailAddress } from '../mail/mail-port.ts';
import { smtpMail } from '../mail/smtp-mail.ts';
import { type CustomerLinkSettings, followDays, linkAddress } from './link-address.ts';

/** Mails a customer a new link to the case, because somebody asked for it. */
export interface CaseLinkMail {
  /** Throws as MailPort.send does. */
  send(caseId: string, to: { readonly name: string; readonly email: string }): Promise<void>;
  close(): Promise<void>;
}

/** New links by the mail server. */
export function openCaseLinkMail(
  smtpUrl: string,
  from: MailAddress,
  settings: CustomerLinkSettings,
): CaseLinkMail {
  const mail = smtpMail(smtpUrl);
  return {
    send: async (caseId, to) => {
      const now = Date.now();
      const url = linkAddress(settings, 'follow', caseId, now);
      await sendLink(mail, from, { words: 'case-link', about: caseId, to, url, lasts: followDays }, now);
    },
    close: () => mail.close(),
  };
}
