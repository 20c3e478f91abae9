import { z } from 'zod';
import { amountWritten } from '../money/amount-written.ts';
import { agentOrSystem, type EventDefinition } from './event-definition.ts';
import { isThrough, type Deed } from './deed.ts';

/** Money that was paid back did not reach the customer: the payment service or the bank has it again. */
export const refundFailedPayload = z.strictObject({
  refund: z.string().min(1).max(64).meta({ title: 'Number of the refund' }),
  minor: z.int().positive().meta({ title: 'What came back, minor units' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency')
    .meta({ title: 'Currency' }),
  /** docs.stripe.com/api/refunds/object: failure_reason, or what another bank says in one word. */
  code: z
    .string()
    .regex(/^[a-z_]{1,64}$/, "expected one word of small letters, for example 'expired_or_canceled_card'")
    .meta({ title: 'Why, in one word' }),
});

export type RefundFailed = z.infer<typeof refundFailedPayload>;

export const refundFailedEvent: EventDefinition = {
  title: 'A refund did not reach the customer',
  by: agentOrSystem,
  payload: refundFailedPayload,
};

/** The payment that it is about, while it counts as paid. */
export function failedOf<D extends Deed>(deeds: readonly D[], refund: string): D | undefined {
  return deeds.find((deed) => isThrough(deed) && deed.receipt?.reference === refund);
}

/** Why the case knows nothing of it, in a sentence that says what to do instead. */
export function whyNotFailed(
  deeds: readonly Deed[],
  message?: { readonly payload: Pick<RefundFailed, 'refund'> },
): string | undefined {
  if (!message || failedOf(deeds, message.payload.refund)) return undefined;
  return `The case has paid no refund ${message.payload.refund} that still counts: look at its receipts.`;
}

/** The same payment, not made any more: it needs a person, who has it paid again or pays in another way. */
export function asFailed<D extends Deed>(deed: D, { minor, currency, code }: RefundFailed): D {
  const reason = `${amountWritten(minor, currency)} came back: they did not reach the customer (${code})`;
  const receipt = deed.receipt && { ...deed.receipt, status: 'needs-person' as const, reason };
  return { ...deed, status: 'needs-person', ...(receipt && { receipt }) };
}

/** As the case's interactions say it. */
export function failedInWords({ refund, minor, currency, code }: RefundFailed): string {
  return `Refund ${refund}: ${amountWritten(minor, currency)} came back (${code})`;
}
