import { amountWritten } from '../money/amount-written.ts';
import type { Cause, Remedy } from '../../policies/sections/handling.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Actor } from './interaction.ts';

/** Integer minor units with the currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** One compensation of a case, from the request to the customer's choice. */
export interface Compensation {
  /** `comp-1`, `comp-2`, ... */
  readonly id: string;
  readonly cause: Cause;
  /** What it is worth; null where nobody has said so. */
  readonly amount: Money | null;
  /** Whose money it is: where it goes back to, and with what it counts. Left out where no order is concerned. */
  readonly order?: string;
  /** The pieces of the order that a full refund is for: with it they are paid back for ever. */
  readonly units?: readonly UnitRef[];
  /** What is offered; the customer chooses when there are several. */
  readonly offers: readonly Remedy[];
  readonly requestedBy: Actor;
  /** lapsed: the case ended before it was approved or chosen. */
  readonly status: 'awaiting-approval' | 'declined' | 'offered' | 'granted' | 'lapsed';
  readonly decidedBy?: Actor;
  readonly choice?: Remedy;
  /** By when the customer was told to choose, epoch ms; left out while nobody told a date. */
  readonly chooseBy?: number;
}

const remedies: Readonly<Record<Remedy, string>> = {
  'service-credit': 'a service credit',
  'account-credit': 'a credit to your account',
  'full-refund': 'a full refund',
  'partial-refund': 'a partial refund',
  replacement: 'a replacement',
  'expedited-shipping': 'expedited shipping',
  goodwill: 'a gesture of goodwill',
  discount: 'a discount on your next order',
  'free-delivery': 'free delivery of your next order',
};

/** How each remedy is given: money on what the order was paid with, store credit, or by people of ours. */
export const means: Readonly<Record<Remedy, 'refund' | 'credit' | 'person'>> = {
  'service-credit': 'credit',
  'account-credit': 'credit',
  'full-refund': 'refund',
  'partial-refund': 'refund',
  replacement: 'person',
  'expedited-shipping': 'person',
  goodwill: 'credit',
  discount: 'credit',
  'free-delivery': 'credit',
};

/** 'a full refund or a replacement' */
export function offersInWords(offers: readonly Remedy[]): string {
  return offers.map((offer) => remedies[offer]).join(' or ');
}

/** '100.00 USD' */
export function inWords({ minor, currency }: Money): string {
  return amountWritten(minor, currency);
}

/**
 * What somebody has to decide on: 'The approval of a full refund, 150.00 USD (comp-1: approveCompensation, declineCompensation)'.
 *
 * @param by names, where it does not stand beside it who decides
 */
export function approvalInWords({ id, offers, amount }: Compensation, by = ''): string {
  const parts = [offersInWords(offers), amount ? inWords(amount) : '', by && `by ${by}`];
  return `The approval of ${parts.filter(Boolean).join(', ')} (${id}: approveCompensation, declineCompensation)`;
}

/** Whether this amount, with all that the case has requested, offered or granted so far, is above the limit [SUP-COMP-3]. */
export function needsApproval(
  compensations: readonly Compensation[],
  amount: Money,
  limit: Money | undefined,
): boolean {
  if (!limit) return false;
  const counted = compensations.filter(({ status }) => status !== 'declined' && status !== 'lapsed');
  const sum = counted.reduce((total, each) => total + (each.amount?.minor ?? 0), amount.minor);
  return sum > limit.minor;
}
