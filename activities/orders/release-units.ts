import { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { Outcome } from '../effects/outcome.ts';
import { units } from './unit-params.ts';
import type { OrdersPort } from './orders-port.ts';

/** The params of the effect `releaseUnits`: without any, all that the case holds. */
export const releaseParams = z.strictObject({
  orderId: z.string().min(1).max(64).optional(),
  units: units.optional(),
});

/**
 * The undo of `reserve`: lets go of what a case holds, so that it may be brought back in another. What was paid back
 * or replaced stays settled.
 *
 * @throws EffectError `DatabaseUnavailable`
 */
export async function releaseUnits(
  orders: OrdersPort,
  { caseId, params }: EffectCall<z.infer<typeof releaseParams>>,
): Promise<Outcome> {
  await orders.release(caseId, params);
  return { status: 'delivered', title: 'units free for another case', once: true };
}
