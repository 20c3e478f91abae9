import type { Policy } from './schema.ts';
import type { Channel, Within } from './sections/common.ts';

/** What of a policy runs on the calendar of the channel by which a case came. */
type Counted = Pick<
  Policy,
  'channelCalendars' | 'acknowledgement' | 'forwarding' | 'answer' | 'followUp' | 'pauses'
>;

/**
 * The policy as it holds for cases that came by one channel: acknowledged, forwarded, answered, followed up and waited for on the
 * channel's own calendar [HAW-CHAN-1]. A policy that names none for it is given back as it is.
 */
export function atChannel<P extends Counted>(policy: P, channel: Channel): P {
  const calendar = policy.channelCalendars?.value[channel];
  if (calendar === undefined) return policy;
  const on = <T extends { readonly value: Within }>(rule: T): T => ({
    ...rule,
    value: { ...rule.value, calendar },
  });
  const { acknowledgement, forwarding, answer, followUp, pauses } = policy;
  return {
    ...policy,
    ...(acknowledgement && { acknowledgement: { ...acknowledgement, within: on(acknowledgement.within) } }),
    ...(forwarding && { forwarding: { ...forwarding, within: on(forwarding.within) } }),
    ...(answer && { answer: { ...answer, within: on(answer.within) } }),
    ...(followUp && { followUp: { ...followUp, after: on(followUp.after) } }),
    ...(pauses && { pauses: { ...pauses, limit: on(pauses.limit) } }),
  };
}
