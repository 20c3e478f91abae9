import { z } from 'zod';
import type { MailAddress } from './mail-port.ts';

/** Who sends when nobody is named and the mail goes to the catcher on this machine, where a made-up sender harms nobody. */
export const localSender = 'customer-care@redress.example';

/** `SMTP_URL` */
export const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: 'expected a URL like smtps://user:password@host:465',
});

/** `MAIL_FROM`, as `care@example.org` or `Name <care@example.org>`. */
export const mailAddress = z.string().transform((text, context): MailAddress => {
  const address = parseAddress(text);
  if (address) return address;
  context.addIssue({ code: 'custom', message: 'expected care@example.org or Name <care@example.org>' });
  return z.NEVER;
});

/** A mail server on this machine: the catcher, where a made-up sender harms nobody. */
export function isLocal(smtpUrl: string | undefined): boolean {
  return (
    smtpUrl !== undefined &&
    /^(localhost|127\.0\.0\.1|\[::1\])$/.test(URL.canParse(smtpUrl) ? new URL(smtpUrl).hostname : '')
  );
}

/** One address with or without a name, or undefined. */
export function parseAddress(text: string): MailAddress | undefined {
  const plain = /^[^\s@<>",;]+@[^\s@<>",;]+$/;
  const named = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  const address = (named?.[2] ?? text).trim();
  if (!plain.test(address)) return undefined;
  return named?.[1] ? { name: named[1], address } : { address };
}
