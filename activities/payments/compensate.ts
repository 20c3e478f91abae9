import type { CompensateParams } from '../../machines/case/payment.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Outcome } from '../effects/outcome.ts';
import { amountWritten } from '../../machines/money/amount-written.ts';
import type { PaymentsPort } from './payments-port.ts';

/**
 * Pays a compensation that was granted: money on the tenders of its order, or store credit. For an order it counts with
 * everything that was paid back for it and is capped by what is left [SUP-COMP-2]. The code of a credit goes to the content
 * store alone, as in `giveCredit`.
 *
 * @throws EffectError as PaymentsPort.refund and PaymentsPort.credit, `DatabaseUnavailable`
 */
export async function compensate(
  { payments, content }: { readonly payments: PaymentsPort; readonly content: ContentStore },
  { effectId, caseId, params }: EffectCall<CompensateParams>,
): Promise<Outcome> {
  const { as, order: orderId, minor, currency, compensation: purpose } = params;
  const called = as === 'refund' ? 'refund' : 'store credit';
  const asked = { effectId, caseId, units: [], parts: { upTo: minor }, currency, purpose };
  const stuck = (reason: string): Outcome => {
    const title = `${called} of ${amountWritten(minor, currency)}`;
    return { status: 'needs-person', title, reason };
  };
  const done = (paid: number, reference: string): Outcome => {
    const written = `${called} of ${amountWritten(paid, currency)}`;
    const title = paid < minor ? `${written}, all that was left of what was paid` : written;
    return { status: 'delivered', title, reference, detail: { minor: paid }, once: true };
  };
  if (as === 'refund') {
    if (orderId === undefined)
      return stuck(
        'Money goes back to what an order was paid with, and no order is named: give store credit.',
      );
    const answer = await payments.refund({ ...asked, orderId });
    return answer.accepted ? done(answer.minor, answer.refundId) : stuck(answer.reason);
  }
  const answer = await payments.credit({ ...asked, ...(orderId !== undefined && { orderId }) });
  if (!answer.accepted) return stuck(answer.reason);
  const reference = referenceTo(caseId, answer.refundId, 'code');
  await content.put(reference, answer.code, 'words');
  return done(answer.minor, reference);
}
