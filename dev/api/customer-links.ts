import { keptSecret } from './kept-secret.ts';

/** What the worker and the customer's page are told of its links. */
export interface CustomerLinks {
  /** The page, with `{token}`. */
  readonly CUSTOMER_URL: string;
  readonly REDRESS_LINK_SECRET: string;
}

/** The page and the secret of the environment, or this clone's own. */
export async function customerLinksOf(
  home: string,
  env: NodeJS.ProcessEnv,
  port: number,
): Promise<CustomerLinks> {
  return {
    CUSTOMER_URL: env['CUSTOMER_URL'] || `http://localhost:${port}/{token}`,
    REDRESS_LINK_SECRET: env['REDRESS_LINK_SECRET'] || (await keptSecret(home, 'link-secret')),
  };
}
