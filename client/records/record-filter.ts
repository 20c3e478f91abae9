import { z } from 'zod';

const text = z.string().min(1).max(200);

/** Which cases to list; everything left out is not asked for. Instants are epoch ms. */
export const recordFilter = z.strictObject({
  /** `open` when left out, unless a state is asked for: it may be one that only ended cases have. */
  scope: z.enum(['open', 'closed', 'all']).optional(),
  kind: text.optional(),
  state: text.optional(),
  policy: text.optional(),
  /** The person who has it. */
  owner: text.optional(),
  /** Of any of these departments, by their titles. */
  departments: z.array(text).min(1).max(50).optional(),
  topic: text.optional(),
  channel: text.optional(),
  orderId: text.optional(),
  /** Of the customer with this e-mail address, whatever its case. */
  email: z.string().min(1).max(320).optional(),
  /** Of the customer with this telephone number; its digits count, and a shorter one than seven is nobody's. */
  phone: z.string().min(1).max(50).optional(),
  escalated: z.boolean().optional(),
  waitsForCustomer: z.boolean().optional(),
  /** A compensation waits for somebody's approval. */
  approvals: z.boolean().optional(),
  /** Goods wait for somebody to decide what becomes of them. */
  decisions: z.boolean().optional(),
  /** A safety concern was raised. */
  safety: z.boolean().optional(),
  /** Nobody has taken the escalation, and there is no level above. */
  unheard: z.boolean().optional(),
  /** Something happens by itself before this instant. */
  dueBefore: z.int().positive().optional(),
  /**
   * A clock that runs or a date that is open is overdue at this instant, or falls due before the day is over on which it lies
   * in the zone of the case's policy.
   */
  dueTodayAt: z.int().positive().optional(),
  /** Words, names, addresses and numbers that the case has all of; the beginning of each is enough. */
  text: text.optional(),
});

export type RecordFilter = z.infer<typeof recordFilter>;
