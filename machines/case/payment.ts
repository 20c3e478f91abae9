import { z } from 'zod';
import { unitRef } from '../goods/units.ts';
import { reference } from './words.ts';
import type { Deed } from './deed.ts';

/** Params of the effect `compensate`: money or store credit for a compensation that was granted. */
export const compensateParams = z.strictObject({
  /** The machine's own name of it, by which its receipt is recognised. */
  key: z.string().min(1).max(40),
  /** The compensation's id within its case: it is paid once, however often it is asked for. */
  compensation: z.string().min(1).max(20),
  as: z.enum(['refund', 'credit']),
  /** The order on whose tenders a refund goes and with whose money it counts; credit may have none. */
  order: z.string().min(1).max(64).exactOptional(),
  /** The pieces that a full refund is for: each is paid back once, whatever case asks for it. */
  units: z.array(unitRef).min(1).max(500).exactOptional(),
  /** At most so much, minor units: for an order never more than is left of what was paid. */
  minor: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency'),
  /** It was paid in another way already: only the books have to know. */
  otherwise: z.literal(true).exactOptional(),
});

export type CompensateParams = z.infer<typeof compensateParams>;

/** A compensation that is paid, with what became of it. Its params stay: they say what it is for. */
export type Payment = Deed<'compensate', CompensateParams>;

/** What was really paid, minor units; of one that was done in another way nobody has told us. */
export function paidMinor({ receipt }: Pick<Payment, 'receipt'>): number | undefined {
  const minor = receipt?.detail?.['minor'];
  return typeof minor === 'number' ? minor : undefined;
}

/** Where the code of a store credit is kept; undefined for money. */
export function codeOf({ params, receipt }: Payment): string | undefined {
  const kept = params?.as === 'credit' ? receipt?.reference : undefined;
  return kept !== undefined && reference.test(kept) ? kept : undefined;
}
