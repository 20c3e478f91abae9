import { keptSecret } from './kept-secret.ts';

/** What the API is told beside where the other parts are. */
export interface Door {
  readonly REDRESS_CARRIER_SECRET: string;
  /** The page that takes a guest's mailed link. */
  readonly GUEST_URL: string;
}

/** The carrier's secret and the guests' page: those of the environment, or this clone's own and its example shop's. */
export async function doorOf(home: string, env: NodeJS.ProcessEnv, shopPort: number): Promise<Door> {
  return {
    REDRESS_CARRIER_SECRET: env['REDRESS_CARRIER_SECRET'] || (await keptSecret(home, 'carrier-secret')),
    GUEST_URL: env['GUEST_URL'] || `${shopUrlAt(shopPort)}/link/{token}`,
  };
}

/** Where the example shop is. */
export function shopUrlAt(port: number): string {
  return `http://localhost:${port}`;
}
