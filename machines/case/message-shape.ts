import { z } from 'zod';
import { position } from '../../policies/sections/position.ts';

/** What people, APIs and machines send to a case, as far as it is the same for every chart. */
export const messageShape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/, 'expected 1 to 100 letters, digits and _ . : -'),
  type: z.string().min(1).max(100),
  payload: z.record(z.string(), z.unknown()),
  actor: z.strictObject({
    id: z.string().min(1).max(200),
    role: z.enum(['agent', 'customer', 'system']),
    position: position.optional(),
  }),
  occurredAt: z.int().positive().optional(),
  basedOn: z.int().nonnegative().optional(),
});
