import { z } from 'zod';
import { position } from '../policies/sections/position.ts';

/** Who acts; the same shape as Actor in workflows/messages.ts. */
export const actor = z.strictObject({
  id: z.string().min(1).max(200),
  role: z.enum(['agent', 'customer', 'system']),
  position: position.optional(),
});
