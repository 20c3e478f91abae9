import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { Outcome } from '../effects/outcome.ts';
import { paidOtherwise, paidOutcome, unpaidOutcome } from './paid-outcome.ts';
import type { PaymentsPort } from './payments-port.ts';
import type { refundParams } from './refund-params.ts';
import { askedMinor } from './refund-parts.ts';

/**
 * Pays back what a case owes the customer, and never more than is left when it pays: somebody else may have paid back some of it
 * since the case reckoned it. What cannot be paid needs a person; what was paid is not paid again, however often it is asked.
 *
 * @throws EffectError as PaymentsPort.refund
 */
export async function refund(
  payments: PaymentsPort,
  { effectId, caseId, params }: EffectCall<z.infer<typeof refundParams>>,
): Promise<Outcome> {
  const asked = { called: 'refund', minor: askedMinor(params.parts), currency: params.currency } as const;
  const answer = await payments.refund({ effectId, caseId, ...params });
  if (answer.accepted && params.otherwise) return paidOtherwise(asked, answer.refundId);
  return answer.accepted
    ? paidOutcome(asked, answer.minor, answer.refundId)
    : unpaidOutcome(asked, answer.reason);
}
