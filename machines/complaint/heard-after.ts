import type { Change, ComplaintContext } from './context.ts';

/** The customer spoke or wrote after the answer, and nobody of ours has replied: no silence closes the case meanwhile. */
export const wordWaits = ({ answered, heardAt }: ComplaintContext): boolean =>
  answered !== null && typeof heardAt === 'number';

/** A word of `at` (epoch ms) after the answer waits for a person; one that was said before it was part of what was answered. */
export function heardAfterAnswer({ answered, heardAt }: ComplaintContext, at: number): Change {
  return heardAt === null && answered && at >= answered.at ? { heardAt: at } : {};
}

/** Somebody replied at `at` (epoch ms): the customer has the policy's time anew to say whether it is solved. */
export function repliedTo(context: ComplaintContext, at: number): Change {
  return wordWaits(context) ? { heardAt: null, ...silenceFrom(context, at) } : {};
}

/** Silence counts from `at` (epoch ms), when the customer was asked already and that is later. */
export function silenceFrom({ askedAt }: ComplaintContext, at: number): Change {
  return askedAt === null ? {} : { askedAt: Math.max(askedAt, at) };
}
