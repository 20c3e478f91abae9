import type { Answer, Envelope } from './envelope.ts';

/**
 * How many event ids a case remembers with their first answers. An answer is about 100 bytes, so 512 are some 50 KB of
 * the 2 MB that an envelope may have, and far more than can be under way at once.
 */
export const seenBound = 512;

/** The first answer to the event with this id, or undefined when it is new (or older than the bound). */
export function firstAnswer(envelope: Envelope, id: string): Answer | undefined {
  return envelope.seen.find((entry) => entry.id === id)?.answer;
}

/** The envelope with this answer remembered as the newest, the oldest ones forgotten beyond the bound. */
export function remember(envelope: Envelope, id: string, answer: Answer, bound = seenBound): Envelope {
  return { ...envelope, seen: [...envelope.seen, { id, answer }].slice(-bound) };
}
