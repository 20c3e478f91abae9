import type { z } from 'zod';
import type { EffectCall } from '../../machines/case/receipt.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { FulfilmentPort } from './fulfilment-port.ts';
import type { cancelReplacementParams } from './replacement-params.ts';

/**
 * The undo of `sendReplacement`, before the parcel has left: its units may be settled in another way then.
 *
 * @throws EffectError as FulfilmentPort.cancel
 */
export async function cancelReplacement(
  fulfilment: FulfilmentPort,
  { caseId, params }: EffectCall<z.infer<typeof cancelReplacementParams>>,
): Promise<Outcome> {
  const title = 'replacement called back';
  const answer = await fulfilment.cancel(caseId, params.replacement);
  return answer.accepted
    ? { status: 'delivered', title, once: true }
    : { status: 'needs-person', title, reason: answer.reason };
}
