import type { ComplaintContext } from './context.ts';

/** What the customer said, by the channel of the case unless another one is named. */
export function saidBy(
  { channel }: ComplaintContext,
  what: string,
  words: string | undefined,
  by: ComplaintContext['channel'] = channel,
) {
  return { what, channel: by, words: [words] };
}
