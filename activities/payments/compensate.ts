import type { CompensateParams } from '../../machines/case/payment.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Outcome } from '../effects/outcome.ts';
import { paidOtherwise, paidOutcome, unpaidOutcome } from './paid-outcome.ts';
import type { PaymentsPort } from './payments-port.ts';

/**
 * Pays a compensation that was granted: money on the tenders of its order, or store credit. For an order it counts with
 * everything that was paid back for it and is capped by what is left; the pieces that a full refund is for are settled by it and
 * paid back by no other case [SUP-COMP-2]. The code of a credit goes to the content
 * store alone, as in `giveCredit`.
 *
 * @throws EffectError as PaymentsPort.refund and PaymentsPort.credit, `DatabaseUnavailable`
 */
export async function compensate(
  { payments, content }: { readonly payments: PaymentsPort; readonly content: ContentStore },
  { effectId, caseId, params }: EffectCall<CompensateParams>,
): Promise<Outcome> {
  const { as, order: orderId, units = [], minor, currency, compensation: purpose } = params;
  const asked = { called: as === 'refund' ? 'refund' : 'store credit', minor, currency } as const;
  const order = { effectId, caseId, units, parts: { upTo: minor }, currency, purpose };
  if (params.otherwise) {
    if (orderId === undefined) return paidOtherwise(asked);
    const booked = await payments.refund({ ...order, orderId, otherwise: true });
    return booked.accepted ? paidOtherwise(asked, booked.refundId) : unpaidOutcome(asked, booked.reason);
  }
  if (as === 'refund') {
    if (orderId === undefined)
      return unpaidOutcome(
        asked,
        'Money goes back to what an order was paid with, and no order is named: give store credit.',
      );
    const answer = await payments.refund({ ...order, orderId });
    return answer.accepted
      ? paidOutcome(asked, answer.minor, answer.refundId)
      : unpaidOutcome(asked, answer.reason);
  }
  const answer = await payments.credit({ ...order, ...(orderId !== undefined && { orderId }) });
  if (!answer.accepted) return unpaidOutcome(asked, answer.reason);
  const reference = referenceTo(caseId, answer.refundId, 'code');
  await content.put(reference, answer.code, 'words');
  return paidOutcome(asked, answer.minor, reference);
}
