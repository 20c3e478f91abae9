import { z } from 'zod';

const refund = z.object({
  object: z.literal('refund'),
  id: z.string(),
  status: z.string().nullish(),
  /** Ours have `redress_refund` in it. */
  metadata: z.record(z.string(), z.string()).nullish(),
  failure_reason: z
    .string()
    .regex(/^[a-z_]{1,64}$/)
    .nullish()
    .catch(undefined),
});

const charge = z.object({
  object: z.literal('charge'),
  id: z.string(),
  payment_intent: z.string().nullish(),
  amount_refunded: z.int().nonnegative(),
  currency: z.string(),
});

const event = z.object({
  id: z.string(),
  /** When Stripe made it, Unix seconds. */
  created: z.int(),
  data: z.object({ object: z.discriminatedUnion('object', [refund, charge]) }),
});

/** What Stripe tells of money that goes back (docs.stripe.com/api/events/types: refund.*, charge.refunded). */
export type StripeEvent = z.infer<typeof event>;

/** Undefined for an event of any other kind. */
export function ofStripe(value: unknown): StripeEvent | undefined {
  return event.safeParse(value).data;
}

/**
 * The event of a message whose `Stripe-Signature` holds and is not older than five minutes; undefined for any other.
 *
 * @param secret of the endpoint, `whsec_...`
 */
export async function verifiedStripe(
  secret: string,
  body: string,
  signature: string | string[] | undefined,
): Promise<object | undefined> {
  const { default: Stripe } = await import('stripe');
  try {
    return Stripe.webhooks.constructEvent(body, signature ?? '', secret);
  } catch {
    return undefined;
  }
}
