import type { Actor } from '../case/interaction.ts';
import { applied } from '../case/applied.ts';
import type { Change, ComplaintContext } from './context.ts';
import { end } from './ending.ts';
import { heard } from '../case/heard.ts';
import { write } from './letters.ts';
import { takenOutsideBy, titlesOf } from './outside.ts';
import type { Payloads } from './payloads.ts';

/**
 * Out of the policy's scope: a complaint about an employee is handed over, together, to those whom the policy names; shipping
 * damage is the carrier's, with what is needed to claim. Either way the customer hears it, and the case ends
 * [PRO-SCOPE-2] [PRO-SCOPE-3].
 */
export function referredOut(
  context: ComplaintContext,
  { to, text }: Payloads['referOut'],
  occurredAt: number,
  who: Actor,
): Change {
  const rules = context.policy.outOfScope;
  const said = { what: `Referred out: ${outsides[to]}`, channel: 'note', words: [text] };
  const noted = { ...context, outside: to, ...heard(context, said, occurredAt, who, 'internal') };
  const facts = { outside: to };
  if (to === 'employee') {
    const receivers = takenOutsideBy(noted);
    const handed = receivers.map((receiver) => (next: ComplaintContext) => handOver(next, receiver, text));
    const toWhom = titlesOf(receivers);
    return applied(noted, ...handed, (next) =>
      end(next, 'referredOut', `handed to ${toWhom}`, { ...facts, contact: toWhom }),
    );
  }
  const carrier = rules?.shippingDamage?.value;
  return end(noted, 'referredOut', `the carrier's: ${carrier?.carrier ?? ''}`, {
    ...facts,
    contact: `${carrier?.carrier ?? ''} (${carrier?.contact ?? ''})`,
    needed: carrier?.needed.join('; ') ?? '',
  });
}

const outsides = {
  employee: 'about a specific employee',
  shippingDamage: 'damage in transport',
} as const;

function handOver(
  context: ComplaintContext,
  { title, email }: { readonly title: string; readonly email: string },
  text: string | undefined,
): Change {
  return write(context, {
    purpose: 'handover',
    template: 'handover',
    by: 'email',
    to: { department: title, email },
    facts: { addressee: title, cameBy: context.channel },
    words: { description: context.words, ...(text !== undefined && { reason: text }) },
    history: true,
  });
}
