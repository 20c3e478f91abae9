import { z } from 'zod';
import { channel } from '../../policies/sections/common.ts';
import type { Actor } from '../case/interaction.ts';

const actor = z.strictObject({
  id: z.string().min(1).max(200),
  role: z.enum(['agent', 'customer', 'system']),
}) satisfies z.ZodType<Actor>;

/** Which cases an outage touches; an empty list leaves nothing out. */
export const outageScope = z.strictObject({
  policies: z.array(z.string().min(1).max(100)).max(50).default([]),
  channels: z.array(channel).max(10).default([]),
  topics: z.array(z.string().min(1).max(100)).max(50).default([]),
});

/** What an outage is declared with. Holds no personal data. Instants are epoch ms. */
export const outageInput = z.strictObject({
  outageId: z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/, "expected an id, for example 'o-261130-7k4mq2d'"),
  /** What does not work, as customers are told: 'Our telephone lines'. */
  title: z.string().trim().min(1).max(200),
  /** What our people do meanwhile. */
  procedure: z.string().trim().min(1).max(2000).optional(),
  scope: outageScope,
  since: z.int().positive(),
  expectedEnd: z.int().positive().optional(),
  declaredBy: actor,
  /** Most messages a minute, so that neither the mail server nor the phones are flooded. */
  perMinute: z.int().min(1).max(600).default(30),
});

export type OutageInput = z.infer<typeof outageInput>;

/** Customers are told twice at the most: that it began, and that it is over. */
export type OutagePhase = 'begun' | 'over';

/** One helping of customers who are told. */
export const tellInput = z.strictObject({
  outage: outageInput,
  phase: z.enum(['begun', 'over']),
  limit: z.int().positive(),
});

export type TellInput = z.infer<typeof tellInput>;

export const tellOutput = z.object({
  /** Whether there are more. */
  more: z.boolean(),
});

export type TellOutput = z.infer<typeof tellOutput>;

/** What can be sent to an outage. */
export const outagePayloads = {
  expectEnd: z.strictObject({ expectedEnd: z.int().positive() }),
  end: z.strictObject({}),
};
