import { z } from 'zod';
import type { ShopSettings } from './fulfilment/shop/ask-shop.ts';
import { bothOfFulfilment, fulfilmentEnvironment, fulfilmentOf } from './fulfilment/shop/shop-environment.ts';
import { linkEnvironment, linksOf, secretOfLinks } from './customer-links/link-environment.ts';
import { s3Environment, s3Of } from './files/s3/s3-environment.ts';
import type { S3Settings } from './files/s3/s3-files.ts';
import type { EasypostSettings } from './labels/easypost/easypost-carrier.ts';
import type { MailSettings } from './mail/send-mail.ts';
import { isLocal, localSender, mailAddress, parseAddress, smtpUrl } from './mail/sender.ts';
import type { StripeSettings } from './payments/stripe/stripe-refunds.ts';

export interface ActivitiesConfig {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mail: MailSettings;
  readonly filesDir: string;
  /** A bucket in place of the folder. */
  readonly s3?: S3Settings | undefined;
  /** Stripe's account; undefined: refunds are entries in our own books. */
  readonly stripe?: StripeSettings | undefined;
  /** The shop's own fulfilment; undefined: our own stock. */
  readonly fulfilment?: ShopSettings | undefined;
  /** Webhooks may go to addresses of this machine and of networks of our own, and by plain http. */
  readonly webhooksLocal?: boolean;
  readonly labels: {
    /** EasyPost's account; undefined: the specimen carrier. */
    readonly easypost?: EasypostSettings | undefined;
    /** The page on which a parcel is followed, with `{tracking}`. */
    readonly trackingUrl: string;
  };
}

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `expected a URL like ${example}` });

const withCase = (text: string) => text.replaceAll('{case}', 'x');

const environment = z.object({
  ...fulfilmentEnvironment,
  ...linkEnvironment,
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/redress'),
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailAddress,
  MAIL_REPLY_TO: z
    .string()
    .refine((text) => parseAddress(withCase(text)), 'expected an address, with {case} for the case id')
    .optional(),
  CASE_URL: z
    .string()
    .refine(
      (text) => /^https?:/.test(text) && URL.canParse(withCase(text)),
      'expected a link, with {case} for the case id',
    )
    .optional(),
  FILES_DIR: z.string().min(1).default('.redress/files'),
  TRACKING_URL: z
    .string()
    .refine(
      (text) => /^https?:/.test(text) && text.includes('{tracking}') && URL.canParse(text),
      'expected a link, with {tracking} for the number',
    )
    .default('https://redress.example/track/{tracking}'),
  ...s3Environment,
  EASYPOST_API_KEY: z.string().min(10).optional(),
  EASYPOST_API_BASE: url(/^https?$/, 'https://api.easypost.com/v2/').optional(),
  EASYPOST_CARRIERS: z
    .string()
    .regex(/^\w+(,\w+)*$/, 'expected names of carriers with commas between: USPS,UPS')
    .optional(),
  EASYPOST_PARCEL_OUNCES: z.coerce.number().positive().max(2_400).default(32),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_\w+$/, "expected a secret or restricted key of Stripe's, sk_... or rk_...")
    .optional(),
  STRIPE_API_BASE: url(/^https?$/, 'https://api.stripe.com').optional(),
  WEBHOOKS_LOCAL: z.enum(['true', 'false']).default('false'),
});

/**
 * What the activities need to know about the world, from environment variables; an empty one counts as not set.
 *
 * - DATABASE_URL, SMTP_URL
 * - MAIL_FROM: the sender. May be left out only when the mail server is on this machine (the mail catcher).
 * - MAIL_REPLY_TO: default is the sender with `+{case}` before the @, so that a reply names its case.
 * - CASE_URL: link to a case for the company's own people, with `{case}`; default none.
 * - CUSTOMER_URL, REDRESS_LINK_SECRET: the customer's page with `{token}`, and what seals its links; default none.
 * - FILES_DIR: default `.redress/files`.
 * - TRACKING_URL: page of a parcel, with `{tracking}`; default a page that does not exist.
 * - WEBHOOKS_LOCAL: docs/api.md.
 * - S3_BUCKET, S3_ENDPOINT, AWS_REGION, EASYPOST_*, STRIPE_*, FULFILMENT_*: docs/ports.md.
 *
 * @throws Error that names each variable that is missing or wrong, and never its value (it may hold a password)
 */
export function activitiesConfig(env: Readonly<Record<string, string | undefined>>): ActivitiesConfig {
  const given: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value),
  );
  if (isLocal(given.SMTP_URL)) given.MAIL_FROM ??= localSender;
  const parsed = environment.superRefine(bothOfFulfilment).superRefine(secretOfLinks).safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `  ${name}: ${given[name] === undefined ? 'is not set' : message}`;
    });
    throw new Error(`The settings of the activities are not complete:\n${faults.join('\n')}`);
  }
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, CASE_URL, FILES_DIR, TRACKING_URL } = parsed.data;
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = parsed.data;
  const { EASYPOST_API_KEY, EASYPOST_API_BASE, EASYPOST_CARRIERS, EASYPOST_PARCEL_OUNCES } = parsed.data;
  const [local = '', domain = ''] = MAIL_FROM.address.split('@');
  const replyTo = MAIL_REPLY_TO ?? `${local}+{case}@${domain}`;
  return {
    databaseUrl: DATABASE_URL,
    smtpUrl: SMTP_URL,
    mail: { from: MAIL_FROM, replyTo, domain, caseUrl: CASE_URL, links: linksOf(parsed.data) },
    filesDir: FILES_DIR,
    s3: s3Of(parsed.data),
    fulfilment: fulfilmentOf(parsed.data),
    webhooksLocal: parsed.data.WEBHOOKS_LOCAL === 'true',
    stripe:
      STRIPE_SECRET_KEY === undefined
        ? undefined
        : { secretKey: STRIPE_SECRET_KEY, apiBase: STRIPE_API_BASE },
    labels: {
      trackingUrl: TRACKING_URL,
      easypost:
        EASYPOST_API_KEY === undefined
          ? undefined
          : {
              apiKey: EASYPOST_API_KEY,
              apiBase: EASYPOST_API_BASE,
              ounces: EASYPOST_PARCEL_OUNCES,
              carriers: EASYPOST_CARRIERS?.split(',') ?? [],
            },
    },
  };
}
