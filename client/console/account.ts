import { z } from 'zod';
import { position } from '../../policies/sections/position.ts';

/** Somebody of the company who may use the console. */
export const account = z.strictObject({
  /** Stands as actor in the histories: an account, never a name. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,99}$/),
  name: z.string().min(1).max(200),
  position,
  /** Titles of the departments whose cases are theirs too. */
  departments: z.array(z.string().min(1).max(200)).max(50),
});

export type Account = z.infer<typeof account>;
