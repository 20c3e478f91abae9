import type { Remedy } from '../../policies/sections/handling.ts';
import { applied } from './applied.ts';
import type { Compensated, CompensationWays, Paid } from './compensation-ways.ts';
import { inWords, means, offersInWords, type Compensation } from './compensation.ts';
import type { LetterParams } from './letter.ts';

/** One compensation of a case, changed. */
export function changed<C extends Compensated>(context: C, id: string, change: Partial<Compensation>): C {
  return {
    ...context,
    compensations: (context.compensations ?? []).map((each) =>
      each.id === id ? { ...each, ...change } : each,
    ),
  };
}

/** How a compensation that may be given reaches the customer: offered, granted, paid, told [SUP-COMP-2]. */
export function grantingOf<C extends Compensated>({ write, pay, owe }: CompensationWays<C>) {
  /** The policy has an apology go with what is given for this cause [SUP-COMP-2]. */
  const apology = ({ policy }: C, { cause }: Compensation): LetterParams['facts'] =>
    policy.compensation?.byCause[cause]?.value.apology ? { apology: 'yes' } : {};

  const tellGranted = (
    context: C,
    compensation: Compensation,
    choice: Remedy,
    facts: LetterParams['facts'],
    code?: string,
  ): Partial<C> =>
    write(context, {
      purpose: 'compensation-granted',
      facts: { offer: offersInWords([choice]), ...apology(context, compensation), ...facts },
      ...(code !== undefined && { words: { code } }),
    });

  /** The customer gets it: recorded once, and paid once. What is paid is told when it was; what people of ours must do has its date. */
  const granted = (context: C, compensation: Compensation, choice: Remedy): Partial<C> => {
    const { id, amount } = compensation;
    const as = means[choice];
    const paid = amount && amount.minor > 0 ? amount : null;
    const worth = paid ? { amount: inWords(paid) } : {};
    return applied<C>(
      context,
      (next) => changed(next, id, { status: 'granted', choice }),
      (next) => {
        if (as !== 'person' && paid) return pay(next, { ...compensation, choice }, as, paid);
        const { by, change } = owe(next, { id, choice });
        const dated = by === undefined ? {} : { compensation: id, promisedBy: by };
        return applied<C>(
          next,
          () => change,
          (mine) => tellGranted(mine, compensation, choice, { ...worth, ...dated }),
        );
      },
    );
  };

  /** The customer is offered it; where there is nothing to choose it is granted. */
  const offer = (context: C, compensation: Compensation): Partial<C> => {
    const [only, ...others] = compensation.offers;
    if (only !== undefined && others.length === 0) return granted(context, compensation, only);
    return write(context, {
      purpose: 'compensation-offer',
      facts: { offer: offersInWords(compensation.offers), ...apology(context, compensation) },
    });
  };

  return {
    granted,
    offer,

    /** It is paid: the customer hears how much it really was, with the code that opens a credit. */
    toldPaid: (context: C, id: string, { minor, currency, refundId, code }: Paid): Partial<C> => {
      const compensation = context.compensations?.find((each) => each.id === id);
      if (!compensation?.choice) return {};
      const less = compensation.amount !== null && minor < compensation.amount.minor;
      const facts = {
        amount: inWords({ minor, currency }),
        ...(less && { capped: 'yes' }),
        ...(refundId !== undefined && { refundId }),
      };
      return tellGranted(context, compensation, compensation.choice, facts, code);
    },
  };
}
