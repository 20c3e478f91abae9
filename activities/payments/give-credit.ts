import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { PaymentsPort } from './payments-port.ts';
import type { refundParams } from './refund-params.ts';
import { amountWritten } from '../../machines/money/amount-written.ts';

/**
 * Gives store credit in place of money. The receipt's reference points to the code in the content store, from where the
 * mail to the customer has it: a code is worth money and stands in no history.
 *
 * @throws EffectError as PaymentsPort.credit, `DatabaseUnavailable`
 */
export async function giveCredit(
  { payments, content }: { readonly payments: PaymentsPort; readonly content: ContentStore },
  { effectId, caseId, params }: EffectCall<z.infer<typeof refundParams>>,
): Promise<Outcome> {
  const total = params.parts.reduce((sum, { minor }) => sum + minor, 0);
  const title = `store credit of ${amountWritten(total, params.currency)}`;
  const answer = await payments.credit({ effectId, caseId, ...params });
  if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
  const reference = referenceTo(caseId, answer.refundId, 'code');
  await content.put(reference, answer.code, 'words');
  return { status: 'delivered', title, reference, detail: { minor: total }, once: true };
}
