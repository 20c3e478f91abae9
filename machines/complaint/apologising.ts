import { offersInWords } from '../case/compensation.ts';
import type { Commitment } from '../case/commitment.ts';
import { applied } from '../case/applied.ts';
import { grantedIfOnly, offeredForBrokenPromise } from './compensating.ts';
import type { Change, ComplaintContext } from './context.ts';
import { itself } from '../case/itself.ts';
import { write } from './letters.ts';

/** A date that the customer was told passed: the apology, with the compensation that the policy offers for it [CSP-PROM-2]. */
export function apologise(
  context: ComplaintContext,
  { about, dueAt: oldDate }: Pick<Commitment, 'about' | 'dueAt'>,
): Change {
  const known = context.compensations.length;
  return applied(
    context,
    (broken) => offeredForBrokenPromise(broken, itself),
    (broken) => {
      const offered = broken.compensations.slice(known).at(-1);
      // What waits for its approval the customer does not hear of yet.
      const offer = offered?.status === 'offered' && { offer: offersInWords(offered.offers) };
      const facts = { promised: about, oldDate, ...offer };
      return write(broken, { purpose: 'apology', template: 'apology', facts });
    },
    (broken) => {
      const offered = broken.compensations.slice(known).at(-1);
      return offered ? grantedIfOnly(broken, offered) : {};
    },
  );
}
