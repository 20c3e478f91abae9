import type { Policy } from '../../policies/schema.ts';
import type { Remedy } from '../../policies/sections/handling.ts';
import type { Approved } from './compensation-approval.ts';
import type { Compensation, Money } from './compensation.ts';
import type { Clocked } from './due.ts';
import type { Interaction } from './interaction.ts';
import type { LetterParams } from './letter.ts';

/** A case in which compensation can be granted, whatever its kind. */
export interface Compensated extends Clocked, Approved {
  readonly policy: Clocked['policy'] & Pick<Policy, 'compensation' | 'escalation'>;
  readonly channel: string;
  /** What the customer said. */
  readonly words?: string;
  readonly interactions: readonly Interaction[];
}

/** A letter about a compensation. */
export interface CompensationLetter {
  readonly purpose: 'approval-request' | 'compensation-offer' | 'compensation-granted';
  readonly facts: LetterParams['facts'];
  readonly words?: Readonly<Record<string, string>>;
  /** One of our people instead of the customer. */
  readonly to?: { readonly department: string; readonly email: string };
}

/** A compensation as it is granted: what it was chosen to be. */
export type Granted = Pick<Compensation, 'id'> & { readonly choice: Remedy };

/** What is owed, and by when (epoch ms); no date in a case that began under a policy without a time for it. */
export interface Owed<C> {
  readonly by?: number;
  readonly change: Partial<C>;
}

/** What was paid for a compensation. */
export interface Paid {
  readonly minor: number;
  readonly currency: string;
  /** Number of the refund. */
  readonly refundId?: string;
  /** Reference to the code of a store credit. */
  readonly code?: string;
}

/** What a kind of case does in its own way when compensation is granted. */
export interface CompensationWays<C extends Compensated> {
  readonly write: (context: C, letter: CompensationLetter) => Partial<C>;
  /** Money or store credit: paid once, and `toldPaid` follows when it is done. */
  readonly pay: (
    context: C,
    compensation: Compensation,
    as: 'refund' | 'credit',
    amount: Money,
  ) => Partial<C>;
  /** What our people must do for it: owed by whoever answers for the case, by a date that the customer is told. */
  readonly owe: (context: C, compensation: Granted) => Owed<C>;
}
