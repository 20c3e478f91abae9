import type { Channel } from '../../policies/sections/common.ts';
import type { Policy } from '../../policies/schema.ts';
import { routeOf } from './route-of.ts';

/** A case that somebody passes on. */
interface PassedOn {
  readonly policy: Pick<Policy, 'forwarding' | 'routing' | 'departments'>;
  readonly channel: Channel;
  /** Reference to the number that was taken, where one was. */
  readonly callBack?: string | undefined;
}

/**
 * Whether a caller or visitor is to be passed on and nobody has taken the number to call back [ASI-PROC-3] [PRO-PROC-4]. On
 * which channels it is taken the policy says.
 */
export function numberMissing({ policy, channel, callBack }: PassedOn): boolean {
  return callBack === undefined && Boolean(policy.forwarding?.callBackOnTransferFrom.value.includes(channel));
}

/** The same when a topic decides who has the case; whoever has the customer on the line keeps them without a number. */
export function numberMissingFor(passed: PassedOn, topic: string, who: { readonly id: string }): boolean {
  return numberMissing(passed) && routeOf(passed.policy, topic).person?.id !== who.id;
}

/** What to do about it. */
export const takeNumber =
  "The customer is being transferred from a call or visit: take the call-back number and send it as 'callBack'.";
