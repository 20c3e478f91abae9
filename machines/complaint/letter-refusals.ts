import type { Deed } from '../case/deed.ts';
import { callsCustomer } from '../case/safety-call.ts';
import { openAs } from '../case/safety-duties.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { paymentsAsked, stuckPayments } from './paying.ts';

export function whyNotResend(context: ComplaintContext, message?: MessageOf<'resend'>): string | undefined {
  const stuck = context.letters.filter(({ status }) => status === 'needs-person');
  const waiting = [...stuck, ...stuckPayments(context)];
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
  context: ComplaintContext,
  message?: MessageOf<'toldOtherwise'>,
): string | undefined {
  const { letters } = context;
  const own = callsCustomer(context) ? { ...ownEvent, 'safety-instructions': 'safetyCall' } : ownEvent;
  const open = letters.filter((letter) => openAs(letter) !== undefined);
  const untold = open.filter(({ purpose }) => !own[purpose]);
  const asked = open.find((letter) => openAs(letter) === message?.payload.effectId);
  const instead = asked && own[asked.purpose];
  if (instead !== undefined) return `Send '${instead}' and say how it was told.`;
  const waiting = [...untold, ...paymentsAsked(context).map(({ deed }) => deed)];
  if (waiting.length === 0) return 'Nothing undeliverable waits to be told or paid in another way.';
  return message && whyNotThisOne(waiting, message.payload.effectId);
}

function whyNotThisOne(waiting: readonly Deed[], effectId: string): string | undefined {
  const idOf = ({ effectId: id, key }: Deed) => id ?? key;
  if (waiting.some((deed) => idOf(deed) === effectId)) return undefined;
  const known = waiting.map((deed) => `${idOf(deed)} (${deed.title})`);
  return `The effect '${effectId}' needs no person; these do: ${known.join(', ')}.`;
}
