import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { write } from '../goods/letters.ts';
import type { Change, ClaimContext } from './context.ts';
import { customerActed, customerAsked } from './customer.ts';
import type { Payloads } from './payloads.ts';

/** What is wrong, in detail? Nothing is judged before [SUP-WAR-4]. */
export function askDescription(context: ClaimContext): Change {
  return applied<ClaimContext>(
    context,
    (next) => customerAsked(next, 'Description by the customer'),
    (next) =>
      write(next, {
        purpose: 'describe',
        template: 'claim-describe',
        title: 'question what is wrong',
        facts: { replyBy: dueAt(next, 'customer') },
      }),
  );
}

/** The customer said what is wrong. */
export function described(
  context: ClaimContext,
  { text, fault }: Payloads['describe'],
  at: number,
  by: Actor,
): Change {
  const said = { what: 'Described what is wrong', channel: context.channel, words: [text] };
  return applied<ClaimContext>(
    context,
    (next) => heard(next, said, at, by),
    (next) => customerActed(next, at),
    (next) => ({ words: text, describedAt: at, fault: fault ?? next.fault }),
  );
}

/** A person looked at a serial number that the order does not have; what nobody can disprove is taken as said [CSP-TRUST-1]. */
export function verified(
  context: ClaimContext,
  { ours, reason }: Payloads['verify'],
  at: number,
  by: Actor,
): Change {
  const what = ours ? 'The goods are from this order' : 'The goods are not from this order';
  return {
    ...heard(context, { what, channel: 'note', words: [reason] }, at, by, 'internal'),
    strangeSerial: null,
    declined: ours ? null : 'the serial number belongs to goods that we did not sell with this order',
  };
}
