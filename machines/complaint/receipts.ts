import type { Letter } from '../case/letter.ts';
import { answerHolds } from './answer-stands.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { handedOver } from './handed-over.ts';
import { deedOf, isThrough, settledBy } from '../case/deed.ts';
import { latest, letterOf } from '../case/letters.ts';
import { promisedAsTold } from '../case/promised-as-told.ts';
import { codeOf, paidMinor, type Payment } from '../case/payment.ts';
import { toldPaid } from './compensating.ts';

/** Records what became of a letter or a payment, and what follows once it is done. */
export function recordReceipt(context: ComplaintContext, event: EffectSettled): Change {
  const letter = letterOf(context, event.params);
  if (!letter) return paid(context, event);
  const settled = withReceipt(letter, event, answerHolds(context) && beforeAnswer.includes(letter.purpose));
  const next = { ...context, letters: context.letters.map((each) => (each === letter ? settled : each)) };
  // Each safety concern has a report of its own; of all others the newest of a purpose counts.
  const counts = settled.purpose === 'safety-report' || latest(next, settled.purpose) === settled;
  if (!isThrough(settled) || !counts) return next;
  const after = { ...next, ...handedOver(next, letter, event.receipt.at) };
  return { ...after, commitments: promisedAsTold(after.commitments, letter, event.receipt) };
}

/** Records what became of a payment; the customer hears of it once it is made. */
function paid(context: ComplaintContext, event: EffectSettled): Change {
  const payments = context.payments ?? [];
  const payment = event.name === 'compensate' ? deedOf(payments, event.params) : undefined;
  if (!payment) return {};
  const { effectId, receipt } = event;
  const settled: Payment = { ...payment, status: receipt.status, effectId, receipt };
  const next = { ...context, payments: payments.map((each) => (each === payment ? settled : each)) };
  const { params } = payment;
  if (!isThrough(settled) || !params || params.otherwise) return next;
  const code = codeOf(settled);
  const { reference: refundId } = receipt;
  const told = {
    minor: paidMinor(settled) ?? params.minor,
    currency: params.currency,
    ...(code !== undefined && { code }),
    ...(params.as === 'refund' && refundId !== undefined && { refundId }),
  };
  return { ...next, ...toldPaid(next, params.compensation, told) };
}

/** What nobody needs to send again once the answer is given. */
const beforeAnswer: readonly string[] = [
  'acknowledgement',
  'reopened',
  'delay-notice',
  'question',
  'resumed',
];

/** One that failed and is moot needs nobody. */
function withReceipt(letter: Letter, event: EffectSettled, moot: boolean): Letter {
  const settled = settledBy(letter, event);
  return moot && settled.status === 'needs-person' ? { ...settled, status: 'superseded' } : settled;
}
