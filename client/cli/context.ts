import type { Paint } from './format/paint.ts';
import type { Io } from './io.ts';
import type { OpenOrders } from './open-orders.ts';
import type { CliSession } from './session.ts';

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly paint: Paint;
  /** Connects when first called: help and bad input need no server. */
  readonly session: () => Promise<CliSession>;
  /** The orders' database alone, connected when first called. */
  readonly orders: () => Promise<OpenOrders>;
}
