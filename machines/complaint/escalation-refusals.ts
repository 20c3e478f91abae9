import { isHighValue, triggers } from '../case/escalation.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { levelNow } from '../case/escalation-steps.ts';
import type { Payloads } from './payloads.ts';

/**
 * Only for a reason that the policy names: a supervisor asked for [SUP-ESC-1], a claim of high value [SUP-ESC-2], a threat of legal
 * action [SUP-ESC-3], a safety concern [SUP-ESC-4], extreme dissatisfaction [SUP-ESC-6], or at request [HAW-ESC-1].
 */
export function whyNotEscalate(
  { policy, escalation }: ComplaintContext,
  message?: MessageOf<'escalate'>,
): string | undefined {
  const rules = policy.escalation;
  if (!rules) return `The policy '${policy.id}' has no escalation: refer the case with 'refer' instead.`;
  if (!message) return undefined;
  const { trigger, amount } = message.payload;
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

export function whyNotReferOut(
  { policy }: ComplaintContext,
  message?: MessageOf<'referOut'>,
): string | undefined {
  const rules = policy.outOfScope;
  const known = Object.keys(rules ?? {});
  if (known.length === 0) return `The policy '${policy.id}' puts nothing out of its scope: answer it.`;
  if (!message || rules?.[message.payload.to]) return undefined;
  return `The policy '${policy.id}' does not refer that out; it does for: ${known.join(', ')}.`;
}

const notEscalated = "The case is not escalated: send 'escalate' with the reason.";
