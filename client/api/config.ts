import { z } from 'zod';
import { s3Environment, s3Of } from '../../activities/files/s3/s3-environment.ts';
import type { S3Settings } from '../../activities/files/s3/s3-files.ts';
import { ClientError } from '../client-error.ts';
import type { VendorSecrets } from './vendor-doors.ts';

export interface ApiConfig {
  readonly databaseUrl: string;
  /** Interface to listen on; the loopback one unless told otherwise. */
  readonly host: string;
  readonly port: number;
  /** Folder of the worker's letters and labels. */
  readonly filesDir: string;
  /** The worker's bucket in place of the folder. */
  readonly s3: S3Settings | undefined;
  /** What vendors sign their webhooks with. */
  readonly secrets: VendorSecrets;
  /** The page of a case for the company's own people, with `{case}`. */
  readonly caseUrl: string | undefined;
  /** Most requests of one key in a minute. */
  readonly rateLimit: number;
}

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected a URL like postgres://user:password@host:5432/redress',
  }),
  REDRESS_API_HOST: z.string().min(1).default('127.0.0.1'),
  REDRESS_API_PORT: z.coerce.number().int().min(1).max(65_535).default(8480),
  FILES_DIR: z.string().min(1).default('.redress/files'),
  ...s3Environment,
  REDRESS_CARRIER_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'expected whsec_ and at least 24 bytes as base64')
    .optional(),
  EASYPOST_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w{8,}$/, 'expected the secret of the endpoint, whsec_...')
    .optional(),
  SHOPIFY_WEBHOOK_SECRET: z.string().min(8).optional(),
  CASE_URL: z
    .string()
    .refine((text) => /^https?:/.test(text), 'expected an address, with {case} for the case id')
    .optional(),
  REDRESS_API_RATE: z.coerce.number().int().min(1).default(600),
});

/**
 * The API's settings from the environment.
 *
 * @throws ClientError `BadConfiguration` naming each variable; values are never quoted
 */
export function apiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const parsed = environment.safeParse(env);
  if (parsed.success) {
    const { DATABASE_URL: databaseUrl, REDRESS_API_HOST: host, REDRESS_API_PORT: port } = parsed.data;
    const { FILES_DIR: filesDir, REDRESS_API_RATE: rateLimit, CASE_URL: caseUrl } = parsed.data;
    const secrets = {
      carrier: parsed.data.REDRESS_CARRIER_SECRET,
      easypost: parsed.data.EASYPOST_WEBHOOK_SECRET,
      stripe: parsed.data.STRIPE_WEBHOOK_SECRET,
      shopify: parsed.data.SHOPIFY_WEBHOOK_SECRET,
    };
    const s3 = s3Of(parsed.data);
    return { databaseUrl, host, port, filesDir, s3, secrets, caseUrl, rateLimit };
  }
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ClientError('BadConfiguration', `The API cannot start: ${issues.join('; ')}.`);
}
