import type { EffectCall } from '../../machines/case/receipt.ts';
import { checkedParams } from '../effects/checked-params.ts';
import { messageParams, type MessageParams } from './params.ts';

/** The call of an effect that sends words to somebody, its params checked. */
export type MessageOrder = EffectCall<MessageParams>;

/**
 * Checks the params of `sendMail` and `printLetter`.
 *
 * @throws EffectError `EffectParamsInvalid` with the path of each fault and none of the values
 */
export function messageOrder(call: EffectCall): MessageOrder {
  return checkedParams(messageParams, call);
}
