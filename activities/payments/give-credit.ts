import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Outcome } from '../effects/outcome.ts';
import { paidOtherwise, paidOutcome, unpaidOutcome } from './paid-outcome.ts';
import type { PaymentsPort } from './payments-port.ts';
import type { refundParams } from './refund-params.ts';
import { askedMinor } from './refund-parts.ts';

/**
 * Gives store credit in place of money, and never more than is left when it is given. The receipt's reference points to the code in the content store, from where the
 * mail to the customer has it: a code is worth money and stands in no history.
 *
 * @throws EffectError as PaymentsPort.credit, `DatabaseUnavailable`
 */
export async function giveCredit(
  { payments, content }: { readonly payments: PaymentsPort; readonly content: ContentStore },
  { effectId, caseId, params }: EffectCall<z.infer<typeof refundParams>>,
): Promise<Outcome> {
  const asked = {
    called: 'store credit',
    minor: askedMinor(params.parts),
    currency: params.currency,
  } as const;
  if (params.otherwise) {
    const booked = await payments.refund({ effectId, caseId, ...params });
    return booked.accepted ? paidOtherwise(asked, booked.refundId) : unpaidOutcome(asked, booked.reason);
  }
  const answer = await payments.credit({ effectId, caseId, ...params });
  if (!answer.accepted) return unpaidOutcome(asked, answer.reason);
  const reference = referenceTo(caseId, answer.refundId, 'code');
  await content.put(reference, answer.code, 'words');
  return paidOutcome(asked, answer.minor, reference);
}
