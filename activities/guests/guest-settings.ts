import { z } from 'zod';
import { isLocal, localSender, mailAddress, smtpUrl } from '../mail/sender.ts';
import type { GuestSettings } from './open-guests.ts';

const environment = z.object({
  GUEST_URL: z
    .string()
    .refine(
      (text) => /^https?:/.test(text) && text.includes('{token}') && URL.canParse(text),
      'expected a link, with {token} for its secret',
    ),
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailAddress,
});

/**
 * How links reach guests, from the environment: GUEST_URL (the page that takes a link), SMTP_URL and MAIL_FROM. Undefined without
 * GUEST_URL: then guests cannot come in.
 *
 * @throws Error that names each variable that is missing or wrong, and never its value
 */
export function guestSettings(env: Readonly<Record<string, string | undefined>>): GuestSettings | undefined {
  const { GUEST_URL, SMTP_URL, MAIL_FROM } = env;
  if (!GUEST_URL) return undefined;
  const sender = MAIL_FROM || (isLocal(SMTP_URL) ? localSender : undefined);
  const parsed = environment.safeParse({ GUEST_URL, SMTP_URL, MAIL_FROM: sender });
  if (parsed.success)
    return { smtpUrl: parsed.data.SMTP_URL, from: parsed.data.MAIL_FROM, page: parsed.data.GUEST_URL };
  const faults = parsed.error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`);
  throw new Error(`With GUEST_URL, mail must be possible:\n${faults.join('\n')}`);
}
