import type { Letter } from '../case/letter.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';

export function whyNotResend(
  { letters }: ComplaintContext,
  message?: MessageOf<'resend'>,
): string | undefined {
  const waiting = letters.filter(({ status }) => status === 'needs-person');
  if (waiting.length === 0) return 'No receipt needs a person.';
  return message && whyNotThisOne(waiting, message.payload.effectId);
}

/** These are told in another way by an event of their own. */
const ownEvent: Readonly<Partial<Record<string, string>>> = {
  acknowledgement: 'acknowledge',
  answer: 'answer',
  'delay-notice': 'renew',
};

export function whyNotToldOtherwise(
  { letters }: ComplaintContext,
  message?: MessageOf<'toldOtherwise'>,
): string | undefined {
  const waiting = letters.filter(({ status, purpose }) => status === 'needs-person' && !ownEvent[purpose]);
  const effectId = message?.payload.effectId;
  const asked = letters.find((letter) => letter.effectId === effectId && letter.status === 'needs-person');
  const instead = asked && ownEvent[asked.purpose];
  if (instead !== undefined) return `Send '${instead}' and say how it was told.`;
  if (waiting.length === 0) return 'Nothing undeliverable waits for being told in another way.';
  return message && whyNotThisOne(waiting, message.payload.effectId);
}

function whyNotThisOne(waiting: readonly Letter[], effectId: string): string | undefined {
  if (waiting.some((letter) => letter.effectId === effectId)) return undefined;
  const known = waiting.map((letter) => `${letter.effectId} (${letter.title})`);
  return `The effect '${effectId}' needs no person; these do: ${known.join(', ')}.`;
}
