import type { UnitRef } from '../../machines/money/paid.ts';
import type { TenderRefund } from '../../machines/money/tenders.ts';

/** Money to be paid back for an order. */
export interface RefundOrder {
  /** The same on every retry: what was paid back under it is not paid again. */
  readonly effectId: string;
  readonly caseId: string;
  readonly orderId: string;
  /** The units that are settled by it; none for a compensation. */
  readonly units: readonly UnitRef[];
  /**
   * How much to each tender, or in all; minor units. It is spread over what is left, the newest tender first, where a tender is not
   * named or has less left than was thought.
   */
  readonly parts: readonly TenderRefund[] | { readonly upTo: number };
  /** The order's own, ISO 4217. */
  readonly currency: string;
  /** What it is for within its case where no unit says so: it is paid once, whatever effect asks for it. */
  readonly purpose?: string;
  /** It was paid in another way already: it is booked, and nobody is asked to pay. */
  readonly otherwise?: true;
}

/** Store credit. Without an order it needs a `purpose`, and `parts` says what it is worth. */
export type CreditOrder = Omit<RefundOrder, 'orderId'> & { readonly orderId?: string };

/** What came of it; `minor` was really paid. A refusal is final for this effect and says what to do, without personal data. */
export type RefundAnswer =
  | { readonly accepted: true; readonly refundId: string; readonly minor: number }
  | { readonly accepted: false; readonly reason: string };

/** `code` opens the credit in the shop: it is worth money and stays out of every history. */
export type CreditAnswer =
  | { readonly accepted: true; readonly refundId: string; readonly minor: number; readonly code: string }
  | { readonly accepted: false; readonly reason: string };

/** Who pays money back. */
export interface PaymentsPort {
  /** @throws EffectError `DatabaseUnavailable`, and what the payment service adds; all retryable with the same effect id */
  refund(order: RefundOrder): Promise<RefundAnswer>;
  /**
   * Gives store credit in place of the money: for an order it counts as paid back, and no tender gets anything.
   *
   * @throws EffectError `DatabaseUnavailable`; retryable with the same effect id
   */
  credit(order: CreditOrder): Promise<CreditAnswer>;
}
