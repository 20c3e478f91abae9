import { applied } from '../case/applied.ts';
import type { Objection } from './eligibility.ts';
import { isOurs } from './eligibility.ts';
import { act } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { releaseOf } from '../goods/release.ts';
import { refs } from '../goods/units.ts';
import type { Change, ReturnContext } from './context.ts';
import type { Unit } from './unit.ts';
import { wishInWords } from './wish.ts';

const objections: Readonly<Record<Objection, (days: number) => string>> = {
  window: (days) => `the time for returns (${days} days) is over`,
  'final-sale': () => 'it was sold as final sale',
  category: () => 'goods of this kind do not come back for a change of mind',
  taken: () => 'it is in another return or claim already',
};

/** 'Kettle: approved', 'Lamp: the time for returns (30 days) is over', one for each line and reason. */
export function decisionsInWords({
  units,
  policy,
}: Pick<ReturnContext, 'units' | 'policy'>): readonly string[] {
  const counted = new Map<string, number>();
  for (const { title, decision, wish } of units) {
    const why = reasonsAgainst({ policy }, decision).join(' and ');
    const said = decision.approved
      ? decision.exception
        ? `taken back as an exception, although ${why}`
        : wish.as === 'refund'
          ? 'approved'
          : `approved, ${wishInWords(wish)}`
      : why;
    const text = `${title}: ${said}`;
    counted.set(text, (counted.get(text) ?? 0) + 1);
  }
  return [...counted].map(([text, count]) => (count > 1 ? `${count} x ${text}` : text));
}

/** 'the time for returns (30 days) is over' */
export function reasonsAgainst(
  { policy }: Pick<ReturnContext, 'policy'>,
  { because }: Pick<Unit['decision'], 'because'>,
): readonly string[] {
  return because.map((each) => objections[each](policy.returns.window.value.days));
}

export function approvedUnits({ units }: Pick<ReturnContext, 'units'>): readonly Unit[] {
  return units.filter(({ decision }) => decision.approved);
}

/** The label is prepaid when anything in the parcel comes back for a reason that is not the customer's doing [SUP-RET-5]. */
export function isPrepaid(context: Pick<ReturnContext, 'units' | 'policy'>): boolean {
  return approvedUnits(context).some(({ reason }) => isOurs(context.policy.returns, reason));
}

/** What follows from the decision: the way back is prepared, what is declined is free again, or everything is declined. */
export function decided(context: ReturnContext): ReturnContext {
  const approved = approvedUnits(context);
  const declined = context.units.filter(({ decision }) => !decision.approved);
  const { orderId } = context.order;
  return applied(
    context,
    (next) =>
      approved.length > 0
        ? act(next, {
            effect: 'issueLabel',
            params: {
              orderId,
              units: refs(approved),
              to: next.policy.returns.warehouse.value.address,
              customer: next.customer,
              prepaid: isPrepaid(next),
            },
          })
        : tellDeclined(next),
    // What another case holds was never ours to let go.
    (next) =>
      releaseOf(
        next,
        declined.filter(({ decision }) => !decision.because.includes('taken')),
      ),
  );
}

function tellDeclined(context: ReturnContext): Change {
  const facts = { decisions: decisionsInWords(context).join('; ') };
  return {
    resolvedAt: context.at,
    ...write(context, { purpose: 'declined', template: 'return-declined', title: 'decision', facts }),
  };
}
