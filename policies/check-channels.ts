import { atChannel } from './at-channel.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkReachable } from './check-reachable.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';
import { channel } from './sections/common.ts';

/** On the calendar of each channel the policy holds as on its own: reachable, and at odds with nothing. */
export function* checkChannels(policy: Policy): Generator<PolicyIssue> {
  for (const each of channel.options) {
    const counted = atChannel(policy, each);
    if (counted === policy) continue;
    for (const { path, message } of [...checkReachable(counted), ...checkContradictions(counted)])
      yield {
        path: `channelCalendars.value.${each}`,
        message: `by the channel '${each}', ${path}: ${message}`,
      };
  }
}
