import type { Trigger } from '../../policies/sections/escalation.ts';
import { isThereFor, takesAs, triggers } from './escalation.ts';
import { levelNow, type Escalated } from './escalation-steps.ts';
import type { Actor } from './interaction.ts';
import type { Safety } from './safety.ts';

/** Only for a reason that the policy names, and once for each but for one more danger. */
export function whyNotFor(
  { policy, escalation }: Escalated & { readonly policy: { readonly id: string } },
  { trigger, text }: { readonly trigger: Trigger; readonly text?: string | undefined },
): string | undefined {
  const known = policy.escalation?.triggers.value ?? [];
  if (!known.includes(trigger))
    return `The policy '${policy.id}' does not escalate because ${triggers[trigger]}; it does for: ${known.join(', ')}.`;
  const reason = { trigger, ...(text !== undefined && { words: text }) };
  if (!escalation || !isThereFor(escalation, reason)) return undefined;
  return trigger === 'safety'
    ? "It is escalated for a safety concern already: for one more danger say as 'text' what it is; for more of the same send 'note' or 'customerSaid'."
    : `It is escalated for that reason already; say more with 'note' or 'customerSaid'.`;
}

/** A level is taken by its contact, by whoever holds its position, or by somebody who says why on the contact's behalf [SUP-ESC-7]. */
export function whyNotTake(
  context: Escalated,
  message?: { readonly payload: { readonly onBehalf?: string | undefined }; readonly actor: Actor },
): string | undefined {
  const { escalation } = context;
  const level = levelNow(context);
  if (!escalation || !level) return notEscalated;
  const { contact, title } = level;
  if (escalation.acknowledgedAt !== null) {
    const { id, as = 'contact' } = escalation.takenBy ?? {};
    const who = as === 'contact' ? contact.name : `'${id}'`;
    return `${who} has taken it on level ${escalation.level} already: record progress with 'checkIn'.`;
  }
  if (!message || message.payload.onBehalf !== undefined) return undefined;
  return takesAs(level, message.actor)
    ? undefined
    : `Level ${escalation.level} is for ${contact.name}, ${title}, to take: to take it on their behalf, say why as 'onBehalf'.`;
}

export function whyNotCheckIn({ escalation }: Escalated): string | undefined {
  if (!escalation) return notEscalated;
  if (escalation.acknowledgedAt !== null) return undefined;
  return "Nobody has taken the escalation yet: send 'acknowledgeEscalation' first.";
}

export function whyNotStandDown({ escalation }: Escalated): string | undefined {
  return escalation ? undefined : notEscalated;
}

/** Of an incident, and of a call to the customer about it. */
export function whyNotConcerned({ safety }: { readonly safety: Safety | null }): string | undefined {
  return safety
    ? undefined
    : "No safety concern was raised: send 'escalate' with the trigger 'safety' when there is one.";
}

const notEscalated = "The case is not escalated: send 'escalate' with the reason.";
