import { amountWritten } from '../../machines/money/amount-written.ts';
import type { Outcome } from '../effects/outcome.ts';

/** A payment that was asked for; minor units. */
interface Asked {
  readonly called: 'refund' | 'store credit';
  readonly minor: number;
  readonly currency: string;
}

/** It cannot be paid without a person. */
export function unpaidOutcome({ called, minor, currency }: Asked, reason: string): Outcome {
  return { status: 'needs-person', title: `${called} of ${amountWritten(minor, currency)}`, reason };
}

/**
 * It was paid. `detail.minor` says how much really: less than was asked where less was left of what the order was paid with, which
 * the title says too.
 */
export function paidOutcome({ called, minor, currency }: Asked, paid: number, reference: string): Outcome {
  const written = `${called} of ${amountWritten(paid, currency)}`;
  const title = paid < minor ? `${written}, all that was left of what was paid` : written;
  return { status: 'delivered', title, reference, detail: { minor: paid }, once: true };
}

/** It was paid in another way, and the books know of it as far as anything was left to count. */
export function paidOtherwise({ called, minor, currency }: Asked, reference?: string): Outcome {
  const title = `${called} of ${amountWritten(minor, currency)}, paid in another way`;
  return { status: 'delivered', title, once: true, ...(reference !== undefined && { reference }) };
}
