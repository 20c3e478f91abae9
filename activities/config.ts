import { z } from 'zod';
import type { MailSettings } from './mail/send-mail.ts';

export interface ActivitiesConfig {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mail: MailSettings;
  readonly filesDir: string;
}

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `expected a URL like ${example}` });

const environment = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/redress'),
  SMTP_URL: url(/^smtps?$/, 'smtps://user:password@host:465'),
  MAIL_FROM: z
    .string()
    .transform(
      (text, context) =>
        parseAddress(text) ?? refuse(context, 'expected care@example.org or Name <care@example.org>'),
    ),
  MAIL_REPLY_TO: z
    .string()
    .refine(
      (text) => parseAddress(text.replaceAll('{case}', 'x')),
      'expected an address, with {case} for the case id',
    )
    .optional(),
  FILES_DIR: z.string().min(1),
});

/**
 * What the activities need to know about the world, from environment variables:
 * DATABASE_URL, SMTP_URL, MAIL_FROM, FILES_DIR, and MAIL_REPLY_TO (default: the sender with `+{case}` before the @, so
 * that a reply names its case).
 *
 * @throws Error that names each variable that is missing or wrong, and never its value (it may hold a password)
 */
export function activitiesConfig(env: Readonly<Record<string, string | undefined>>): ActivitiesConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `  ${name}: ${env[name] === undefined ? 'is not set' : message}`;
    });
    throw new Error(`The settings of the activities are not complete:\n${faults.join('\n')}`);
  }
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, FILES_DIR } = parsed.data;
  const [local = '', domain = ''] = MAIL_FROM.address.split('@');
  return {
    databaseUrl: DATABASE_URL,
    smtpUrl: SMTP_URL,
    mail: { from: MAIL_FROM, replyTo: MAIL_REPLY_TO ?? `${local}+{case}@${domain}`, domain },
    filesDir: FILES_DIR,
  };
}

function parseAddress(text: string): { name?: string; address: string } | undefined {
  const plain = /^[^\s@<>",;]+@[^\s@<>",;]+$/;
  const named = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  const address = (named?.[2] ?? text).trim();
  if (!plain.test(address)) return undefined;
  return named?.[1] ? { name: named[1], address } : { address };
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
