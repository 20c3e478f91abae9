import { z } from 'zod';
import { s3Environment, s3Of } from '../../activities/files/s3/s3-environment.ts';
import type { S3Settings } from '../../activities/files/s3/s3-files.ts';
import { ClientError } from '../client-error.ts';
import type { SessionTimes } from './sessions/session-store.ts';

export interface ConsoleConfig {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  /** Folder of the built app. */
  readonly appDir: string;
  readonly filesDir: string;
  readonly s3: S3Settings | undefined;
  readonly times: SessionTimes;
  readonly issuer: IssuerConfig;
  /** Temporal's Web UI, for links to the workflow of a case. */
  readonly uiUrl: string | undefined;
}

/** Who says who somebody is. */
export interface IssuerConfig {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Claims that hold the position and the departments. */
  readonly positionClaim: string;
  readonly departmentsClaim: string;
}

const address = z.url({
  protocol: /^https?$/,
  error: 'expected an address like https://console.example.com',
});

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'expected a URL like postgres://user:password@host:5432/redress',
  }),
  REDRESS_CONSOLE_HOST: z.string().min(1).default('127.0.0.1'),
  REDRESS_CONSOLE_PORT: z.coerce.number().int().min(1).max(65_535).default(8482),
  REDRESS_CONSOLE_URL: address,
  REDRESS_CONSOLE_APP: z.string().min(1).default('.redress/console'),
  FILES_DIR: z.string().min(1).default('.redress/files'),
  ...s3Environment,
  CONSOLE_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  CONSOLE_SESSION_MINUTES: z.coerce.number().int().min(1).default(600),
  OIDC_ISSUER: address.refine(
    (url) => url.startsWith('https:') || ['127.0.0.1', 'localhost'].includes(new URL(url).hostname),
    'expected https, or an issuer on this machine',
  ),
  OIDC_CLIENT_ID: z.string().min(1).default('redress-console'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_POSITION_CLAIM: z.string().min(1).default('position'),
  OIDC_DEPARTMENTS_CLAIM: z.string().min(1).default('departments'),
  TEMPORAL_UI_URL: address.optional(),
});

/**
 * The console's settings from the environment.
 *
 * @throws ClientError `BadConfiguration` naming each variable; values are never quoted
 */
export function consoleConfig(env: NodeJS.ProcessEnv): ConsoleConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ClientError('BadConfiguration', `The console cannot start: ${issues.join('; ')}.`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    host: data.REDRESS_CONSOLE_HOST,
    port: data.REDRESS_CONSOLE_PORT,
    url: data.REDRESS_CONSOLE_URL.replace(/\/+$/, ''),
    appDir: data.REDRESS_CONSOLE_APP,
    filesDir: data.FILES_DIR,
    s3: s3Of(data),
    times: { idle: data.CONSOLE_IDLE_MINUTES, whole: data.CONSOLE_SESSION_MINUTES },
    issuer: {
      url: data.OIDC_ISSUER,
      clientId: data.OIDC_CLIENT_ID,
      clientSecret: data.OIDC_CLIENT_SECRET,
      positionClaim: data.OIDC_POSITION_CLAIM,
      departmentsClaim: data.OIDC_DEPARTMENTS_CLAIM,
    },
    uiUrl: data.TEMPORAL_UI_URL?.replace(/\/+$/, ''),
  };
}
