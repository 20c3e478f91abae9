import { applied } from '../case/applied.ts';
import { offersInWords } from '../case/compensation.ts';
import { dueAt } from '../case/due.ts';
import { labelOf, type Act } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { awaitParcel, voidLabel } from '../goods/parcel.ts';
import { tellRefunded } from '../goods/refunds.ts';
import { tellSentBack } from '../goods/sending-back.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import { compensation } from './compensating.ts';
import type { Change, ClaimContext } from './context.ts';
import { remedyOf } from './remedy.ts';
import { goodIfDone } from './settling.ts';
import { promiseKept } from './promise.ts';

/** What follows when an act is done at `at` (epoch ms). */
export function carriedOut(context: ClaimContext, act: Act, at: number): Change {
  switch (act.effect) {
    case 'issueLabel':
      // Cancelled or arrived while the label was being made: it is void before anybody has it.
      return context.ending || context.arrivedAt !== null ? voidLabel(context) : labelReady(context, at);
    case 'refund':
      return applied<ClaimContext>(
        context,
        (next) => goodIfDone(next, at),
        (next) => tellRefunded(next, act),
      );
    case 'sendReplacement':
      return applied<ClaimContext>(
        context,
        (next) => goodIfDone(next, at),
        (next) => promiseKept(next, at),
        (next) => tellReplaced(next, act),
      );
    case 'sendBack':
      return tellSentBack(context, act, titlesOf(context, act.params?.units ?? []).join(', '));
    case 'compensate':
      return compensation.paid(context, act);
    case 'voidLabel':
    case 'giveCredit':
    case 'releaseUnits':
      return {};
    default:
      return act satisfies never;
  }
}

/** The label is there: the customer gets it with the decision and the choice, and the time to send it runs [SUP-WAR-6]. */
function labelReady(context: ClaimContext, at: number): Change {
  const label = labelOf(context)?.receipt?.reference;
  const offers = remedyOf(context)?.offers ?? [];
  return applied<ClaimContext>(
    context,
    (next) => awaitParcel(next, at),
    (next) =>
      write(next, {
        purpose: 'approved',
        template: 'claim-approved',
        title: 'decision with the prepaid label',
        facts: {
          address: next.policy.warranty.warehouse.value.address.join('; '),
          sendBy: dueAt(next, 'sending'),
          ...(offers.length > 1 && { offer: offersInWords(offers) }),
        },
        ...(label !== undefined && { attachments: [label] }),
      }),
  );
}

function tellReplaced(
  context: ClaimContext,
  { params }: Extract<Act, { readonly effect: 'sendReplacement' }>,
): Change {
  return write(context, {
    purpose: 'replaced',
    template: 'claim-replaced',
    title: 'word of the replacement',
    facts: { decisions: titlesOf(context, params?.units ?? []).join('; ') },
  });
}

function titlesOf({ units }: ClaimContext, named: readonly UnitRef[]): readonly string[] {
  return units.filter((unit) => named.some((each) => sameUnit(each, unit))).map(({ title }) => title);
}
