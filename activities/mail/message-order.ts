import type { EffectCall } from '../../machines/case/receipt.ts';
import { EffectError } from '../effect-error.ts';
import { messageParams, type MessageParams } from './params.ts';

/** The call of an effect that sends words to somebody, its params checked. */
export type MessageOrder = EffectCall<MessageParams>;

/**
 * Checks the params of `sendMail` and `printLetter`.
 *
 * @throws EffectError `EffectParamsInvalid` with the path of each fault and none of the values
 */
export function messageOrder(call: EffectCall): MessageOrder {
  const parsed = messageParams.safeParse(call.params);
  if (parsed.success) return { ...call, params: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'params'}: ${message}`);
  const text = `The params of ${call.name} ${call.effectId} are not right (${faults.join('; ')}). The machine that issued it must be corrected.`;
  throw new EffectError('EffectParamsInvalid', text, { retryable: false });
}
