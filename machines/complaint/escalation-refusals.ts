import { isHighValue, triggers } from '../case/escalation.ts';
import type { ComplaintContext } from './context.ts';
import { levelNow } from './escalation-letters.ts';
import type { Payloads } from './payloads.ts';
import { undocumented } from './safety.ts';

/** Without the payload: whether anything can escalate the case at all. */
export function whyNotEscalate(
  { policy, escalation }: ComplaintContext,
  payload?: Payloads['escalate'],
): string | undefined {
  const rules = policy.escalation;
  if (!rules) return `The policy '${policy.id}' has no escalation: refer the case with 'refer' instead.`;
  if (!payload) return undefined;
  const { trigger, amount } = payload;
  const known = rules.triggers.value;
  if (!known.includes(trigger))
    return `The policy '${policy.id}' does not escalate because ${triggers[trigger]}; it does for: ${known.join(', ')}.`;
  if (escalation?.reasons.some((reason) => reason.trigger === trigger))
    return `It is escalated for that reason already; say more with 'note' or 'customerSaid'.`;
  return trigger === 'high-value' ? whyNotHighValue(rules.highValueAbove?.value, amount) : undefined;
}

function whyNotHighValue(
  limit: { readonly minor: number; readonly currency: string } | undefined,
  amount: Payloads['escalate']['amount'],
): string | undefined {
  if (!limit) return 'The policy names no amount above which a claim is of high value.';
  const said = `${(limit.minor / 100).toFixed(2)} ${limit.currency}`;
  if (!amount) return `Say what the claim is worth as 'amount': it escalates above ${said}.`;
  return isHighValue(amount, limit) ? undefined : `It escalates above ${said}; this claim is not above it.`;
}

export function whyNotTake(context: ComplaintContext): string | undefined {
  const { escalation } = context;
  if (!escalation) return notEscalated;
  if (escalation.acknowledgedAt === null) return undefined;
  const who = levelNow(context)?.contact.name ?? 'Somebody';
  return `${who} has taken it on level ${escalation.level} already: record progress with 'checkIn'.`;
}

export function whyNotCheckIn({ escalation }: ComplaintContext): string | undefined {
  if (!escalation) return notEscalated;
  if (escalation.acknowledgedAt !== null) return undefined;
  return "Nobody has taken the escalation yet: send 'acknowledgeEscalation' first.";
}

export function whyNotStandDown({ escalation }: ComplaintContext): string | undefined {
  return escalation ? undefined : notEscalated;
}

export function whyNotDocument({ safety }: ComplaintContext): string | undefined {
  return safety
    ? undefined
    : "No safety concern was raised: send 'escalate' with the trigger 'safety' when there is one.";
}

export function whyNotClose(context: ComplaintContext): string | undefined {
  if (!context.answered) return "It is not answered yet: record what the customer said with 'customerSaid'.";
  return undocumented(context)
    ? "A safety incident must be documented in all details before the case can close: send 'documentIncident' first."
    : undefined;
}

export function whyNotReferOut(
  { policy }: ComplaintContext,
  to?: Payloads['referOut']['to'],
): string | undefined {
  const rules = policy.outOfScope;
  const known = Object.keys(rules ?? {});
  if (known.length === 0) return `The policy '${policy.id}' puts nothing out of its scope: answer it.`;
  if (to === undefined || rules?.[to]) return undefined;
  return `The policy '${policy.id}' does not refer that out; it does for: ${known.join(', ')}.`;
}

/** These are told in another way by an event of their own. */
const ownEvent: Readonly<Partial<Record<string, string>>> = {
  acknowledgement: 'acknowledge',
  answer: 'answer',
  'delay-notice': 'renew',
};

export function whyNotToldOtherwise({ letters }: ComplaintContext, effectId?: string): string | undefined {
  const waiting = letters.filter(({ status, purpose }) => status === 'needs-person' && !ownEvent[purpose]);
  const asked = letters.find((letter) => letter.effectId === effectId && letter.status === 'needs-person');
  const instead = asked && ownEvent[asked.purpose];
  if (instead !== undefined) return `Send '${instead}' and say how it was told.`;
  if (waiting.length === 0) return 'Nothing undeliverable waits for being told in another way.';
  if (effectId === undefined || waiting.some((letter) => letter.effectId === effectId)) return undefined;
  const known = waiting.map((letter) => `${letter.effectId} (${letter.title})`);
  return `The effect '${effectId}' needs no person; these do: ${known.join(', ')}.`;
}

const notEscalated = "The case is not escalated: send 'escalate' with the reason.";
