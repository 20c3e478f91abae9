import { z } from 'zod';
import { sliceCalendar } from './calendar/slice.ts';
import { caseKind, matter, type KindOfCase } from './sections/common.ts';
import { type Policy, policySchema } from './schema.ts';

/** What a case of one kind carries of its policy: no later edit of the policy changes what its history decided. */
export const policySliceSchema = policySchema
  .omit({ kinds: true, quality: true, knowledge: true })
  .extend({ kind: caseKind, matters: z.array(matter).exactOptional() });

export type PolicySlice = z.infer<typeof policySliceSchema>;

/** Largest slice, in characters of JSON. */
export const sliceLimit = 16_384;

/** How far the calendars of a slice reach: a month back from what it is about, three years on from its opening. */
const [back, ahead] = [31 * 86_400_000, 3 * 366 * 86_400_000];

/** Thrown when the policy does not offer that kind of case, or the slice would be too large to carry. */
export class NoPolicySlice extends Error {
  readonly type: 'KindNotOffered' | 'PolicyTooLarge';

  constructor(type: 'KindNotOffered' | 'PolicyTooLarge', message: string) {
    super(message);
    this.type = type;
  }
}

/**
 * The part of a policy and its calendars that a case of `kind` opened at `at` (epoch ms) carries as plain JSON.
 *
 * @param since when its clocks begin, epoch ms: old post is reckoned with the holidays of its time
 * @throws NoPolicySlice of type KindNotOffered or PolicyTooLarge
 */
export function policySlice(policy: Policy, kind: KindOfCase, at: number, since = at): PolicySlice {
  // What is measured over many cases, and what people read, none of them decides by.
  const { kinds, warranty, returns, quality: _quality, knowledge: _knowledge, ...rest } = policy;
  const { acknowledgement, forwarding, answer, followUp, callBack, response, ...others } = rest;
  const { priorities, outOfScope, channelCalendars, ...common } = others;
  const offer = kinds[kind]?.value;
  if (!offer) {
    const offered = Object.keys(kinds).join(', ');
    throw new NoPolicySlice(
      'KindNotOffered',
      `The policy '${policy.id}' offers no ${kind} cases, only: ${offered}.`,
    );
  }
  const calendars = Object.fromEntries(
    Object.entries(policy.calendars).map(([key, calendar]) => [
      key,
      sliceCalendar(calendar, since - back, at + ahead),
    ]),
  );
  const slice: PolicySlice = {
    // What is promised of words alone, no case about goods is judged by.
    ...(kind === 'complaint' ? rest : common),
    calendars,
    kind,
    ...(offer.matters && { matters: offer.matters }),
    ...(kind === 'warranty' && warranty && { warranty }),
    ...(kind === 'return' && returns && { returns }),
  };
  const size = JSON.stringify(slice).length;
  if (size > sliceLimit) {
    const message = `The policy '${policy.id}' takes ${size} characters for a ${kind} case, ${sliceLimit} are allowed: shorten notes and topics.`;
    throw new NoPolicySlice('PolicyTooLarge', message);
  }
  return slice;
}
