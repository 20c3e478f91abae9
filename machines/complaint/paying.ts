import type { Compensation, Money } from '../case/compensation.ts';
import { isUnderWay } from '../case/deed.ts';
import { refs } from '../goods/units.ts';
import { askForRest, unseenRests, type AskedPayment } from '../case/paid-less.ts';
import type { Payment } from '../case/payment.ts';
import { asFailed, failedInWords, failedOf, type RefundFailed } from '../case/refund-failed.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import type { Change, ComplaintContext } from './context.ts';

/** Writes the payment of a compensation that is granted, with what was chosen; `dispatch` hands it to the host. */
export function pay(
  context: ComplaintContext,
  { id: compensation, order, units, choice }: Compensation,
  as: 'refund' | 'credit',
  { minor, currency }: Money,
): Change {
  const { payments = [], at } = context;
  const key = `payment-${payments.length + 1}`;
  const params = {
    key,
    compensation,
    as,
    ...(order !== undefined && { order }),
    ...(units && choice === 'full-refund' && { units: refs(units) }),
    minor,
    currency,
  };
  const payment: Payment = {
    key,
    purpose: 'compensation',
    title: as === 'refund' ? 'refund of the compensation' : 'store credit of the compensation',
    effect: 'compensate',
    writtenAt: at,
    status: 'written',
    params,
  };
  return { payments: [...payments, payment] };
}

/** Payments that cannot be made without a person. */
export function stuckPayments({ payments = [] }: Pick<ComplaintContext, 'payments'>): readonly Payment[] {
  return payments.filter(({ status }) => status === 'needs-person');
}

/** Payments that were made in part, and nobody has decided what becomes of the rest. */
export function restsOwed({ payments = [] }: Pick<ComplaintContext, 'payments'>): readonly AskedPayment[] {
  const asked = payments.flatMap((deed) => (deed.params ? [{ ...deed.params, deed }] : []));
  return unseenRests(asked);
}

/** Money that was granted is on its way, or waits for a person. */
export function paymentOwed(context: Pick<ComplaintContext, 'payments'>): boolean {
  const { payments = [] } = context;
  return (
    payments.some((each) => isUnderWay(each) || each.status === 'needs-person') ||
    restsOwed(context).length > 0
  );
}

/** What is asked of people for payments that could not be made, or not whole. */
export function paymentsAsked(context: Pick<ComplaintContext, 'payments'>) {
  return [
    ...stuckPayments(context).map((deed) => ({ deed, what: askForPayment(deed) })),
    ...restsOwed(context).map((rest) => ({ deed: rest.deed, what: askForRest(rest, 'toldOtherwise') })),
  ];
}

function askForPayment({ title, effectId, receipt }: Payment): string {
  return `${title} could not be made (${receipt?.reason ?? 'no reason given'}): put it right and try ${effectId} again, or pay in another way and log it (resend, toldOtherwise)`;
}

/** Tries one again because `who` asked for it: it asks for the same compensation, so it is paid once. */
export function paidAgain(context: ComplaintContext, effectId: string, who: Actor): Change {
  const { payments = [], at } = context;
  const old = payments.find((each) => each.effectId === effectId && each.status === 'needs-person');
  if (!old?.params) return {};
  const { effectId: _old, receipt: _late, ...rest } = old;
  const key = `payment-${payments.length + 1}`;
  const again: Payment = {
    ...rest,
    key,
    writtenAt: at,
    status: 'written',
    params: { ...old.params, key },
  };
  const kept = payments.map((each) => (each === old ? { ...each, status: 'superseded' as const } : each));
  const said = { what: `Tried again: ${old.title}`, channel: 'note', words: [] };
  return { ...heard(context, said, at, who, 'internal'), payments: [...kept, again] };
}

/** Money that was given in another way goes into the books too, so that nobody pays it again; the customer knows of it. */
export function bookedOtherwise({ payments = [], at }: ComplaintContext, { params }: Payment): Change {
  if (!params || params.otherwise) return {};
  const key = `payment-${payments.length + 1}`;
  const entry: Payment = {
    key,
    purpose: 'compensation',
    title: 'entry of what was paid in another way',
    effect: 'compensate',
    writtenAt: at,
    status: 'written',
    params: { ...params, key, otherwise: true },
  };
  return { payments: [...payments, entry] };
}

/** Money of the case came back: its payment needs a person again. */
export function refundFailed(context: ComplaintContext, failed: RefundFailed, at: number, by: Actor): Change {
  const { payments = [] } = context;
  const payment = failedOf(payments, failed.refund);
  const said = { what: failedInWords(failed), channel: 'note', words: [] };
  return {
    ...heard(context, said, at, by, 'internal'),
    payments: payments.map((each) => (each === payment ? asFailed(each, failed) : each)),
  };
}
