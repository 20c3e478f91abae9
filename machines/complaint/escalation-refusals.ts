import { inWords } from '../case/compensation.ts';
import { isHighValue } from '../case/escalation.ts';
import { whyNotFor } from '../case/escalation-refusals.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import type { Payloads } from './payloads.ts';

/**
 * Only for a reason that the policy names: a supervisor asked for [SUP-ESC-1], a claim of high value [SUP-ESC-2], a threat of legal
 * action [SUP-ESC-3], a safety concern [SUP-ESC-4], extreme dissatisfaction [SUP-ESC-6], or at request [HAW-ESC-1].
 */
export function whyNotEscalate(
  context: ComplaintContext,
  message?: MessageOf<'escalate'>,
): string | undefined {
  const { policy } = context;
  const rules = policy.escalation;
  if (!rules) return `The policy '${policy.id}' has no escalation: refer the case with 'refer' instead.`;
  if (!message) return undefined;
  const { trigger, amount } = message.payload;
  const refusal = whyNotFor(context, message.payload);
  if (refusal !== undefined) return refusal;
  return trigger === 'high-value' ? whyNotHighValue(rules.highValueAbove?.value, amount) : undefined;
}

function whyNotHighValue(
  limit: { readonly minor: number; readonly currency: string } | undefined,
  amount: Payloads['escalate']['amount'],
): string | undefined {
  if (!limit) return 'The policy names no amount above which a claim is of high value.';
  const said = inWords(limit);
  if (!amount) return `Say what the claim is worth as 'amount': it escalates above ${said}.`;
  return isHighValue(amount, limit) ? undefined : `It escalates above ${said}; this claim is not above it.`;
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
