import { z } from 'zod';
import type { CustomerLinkSettings } from '../../activities/customer-links/link-address.ts';
import { linkEnvironment } from '../../activities/customer-links/link-environment.ts';
import { s3Environment, s3Of } from '../../activities/files/s3/s3-environment.ts';
import type { S3Settings } from '../../activities/files/s3/s3-files.ts';
import { isLocal, localSender, mailAddress, smtpUrl } from '../../activities/mail/sender.ts';
import { ClientError } from '../client-error.ts';

export interface CustomerPageConfig {
  readonly databaseUrl: string;
  /** Interface to listen on; the loopback one unless told otherwise. */
  readonly host: string;
  readonly port: number;
  /** Folder of the worker's letters and labels. */
  readonly filesDir: string;
  /** The worker's bucket in place of the folder. */
  readonly s3: S3Settings | undefined;
  readonly links: CustomerLinkSettings;
  /** How new links are mailed. */
  readonly mail: { readonly smtpUrl: string; readonly from: z.infer<typeof mailAddress> };
}

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected a URL like postgres://user:password@host:5432/redress',
  }),
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailAddress,
  REDRESS_CUSTOMER_HOST: z.string().min(1).default('127.0.0.1'),
  REDRESS_CUSTOMER_PORT: z.coerce.number().int().min(1).max(65_535).default(8484),
  FILES_DIR: z.string().min(1).default('.redress/files'),
  CUSTOMER_URL: linkEnvironment.CUSTOMER_URL.unwrap(),
  REDRESS_LINK_SECRET: linkEnvironment.REDRESS_LINK_SECRET.unwrap(),
  ...s3Environment,
});

/**
 * The settings of the customer's page from the environment.
 *
 * @throws ClientError `BadConfiguration` naming each variable; values are never quoted
 */
export function customerPageConfig(env: NodeJS.ProcessEnv): CustomerPageConfig {
  const sender = env['MAIL_FROM'] || (isLocal(env['SMTP_URL']) ? localSender : undefined);
  const parsed = environment.safeParse({ ...env, MAIL_FROM: sender });
  if (parsed.success) {
    const { data } = parsed;
    return {
      databaseUrl: data.DATABASE_URL,
      host: data.REDRESS_CUSTOMER_HOST,
      port: data.REDRESS_CUSTOMER_PORT,
      filesDir: data.FILES_DIR,
      s3: s3Of(data),
      links: { page: data.CUSTOMER_URL, secret: data.REDRESS_LINK_SECRET },
      mail: { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM },
    };
  }
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ClientError('BadConfiguration', `The customer's page cannot start: ${issues.join('; ')}.`);
}
