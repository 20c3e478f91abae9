import { amountWritten } from '../money/amount-written.ts';
import { isThrough, type Deed } from './deed.ts';
import { paidMinor } from './payment.ts';

/** A payment with what was due; minor units. */
export interface AskedPayment {
  readonly deed: Deed;
  readonly minor: number;
  readonly currency: string;
}

/** What was really paid, minor units; of one that was done in another way all of it, as far as we know. */
export function paidOf({ deed, minor }: Pick<AskedPayment, 'deed' | 'minor'>): number {
  if (deed.receipt?.status === 'needs-person') return minor;
  return paidMinor(deed) ?? minor - (deed.capped ?? 0);
}

/** Less was paid than was due, because less was left of what the order was paid with. */
export function isPaidLess({ deed, minor }: Pick<AskedPayment, 'deed' | 'minor'>): boolean {
  return isThrough(deed) && paidOf({ deed, minor }) < minor;
}

/** Of these, what was paid only in part and nobody of ours has seen yet: somebody must decide what becomes of the rest. */
export function unseenRests<P extends AskedPayment>(payments: readonly P[]): readonly P[] {
  return payments.filter((payment) => isPaidLess(payment) && payment.deed.seen !== true);
}

/**
 * What is asked of people for the rest of a payment.
 *
 * @param event by which it is logged
 */
export function askForRest({ deed, minor, currency }: AskedPayment, event: string): string {
  const [paid, meant] = [paidOf({ deed, minor }), minor].map((each) => amountWritten(each, currency));
  return `${deed.title}: ${paid} was paid of ${meant}, all that was left of what the order was paid with. Decide what becomes of the rest and log it for ${deed.effectId} (${event})`;
}
