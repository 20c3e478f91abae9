import { z } from 'zod';

/** Pieces of goods of one order, as effects name them. */
export const units = z
  .array(z.strictObject({ lineId: z.string().min(1).max(64), unit: z.int().nonnegative() }))
  .max(500)
  .refine(
    (named) => new Set(named.map((unit) => JSON.stringify([unit.lineId, unit.unit]))).size === named.length,
    'expected each unit once',
  );
