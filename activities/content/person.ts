import { z } from 'zod';

/**
 * Who is behind a case, stored as one content of kind `person`, as a rule under `words/<case>/<event>/customer`. The
 * address is lines as on an envelope.
 */
export const person = z.object({
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(50).optional(),
  address: z.string().max(1000).optional(),
});

export type Person = z.infer<typeof person>;
