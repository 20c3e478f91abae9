import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { Outcome } from '../effects/outcome.ts';
import { amountWritten } from '../../machines/money/amount-written.ts';
import type { PaymentsPort } from './payments-port.ts';
import type { refundParams } from './refund-params.ts';

/**
 * Pays back what a case owes the customer. What cannot be paid needs a person; what was paid is not paid again, however
 * often it is asked.
 *
 * @throws EffectError as PaymentsPort.refund
 */
export async function refund(
  payments: PaymentsPort,
  { effectId, caseId, params }: EffectCall<z.infer<typeof refundParams>>,
): Promise<Outcome> {
  const total = params.parts.reduce((sum, { minor }) => sum + minor, 0);
  const title = `refund of ${amountWritten(total, params.currency)}`;
  const answer = await payments.refund({ effectId, caseId, ...params });
  if (!answer.accepted) return { status: 'needs-person', title, reason: answer.reason };
  return { status: 'delivered', title, reference: answer.refundId, detail: { minor: total }, once: true };
}
