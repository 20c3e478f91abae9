import type { Compensation } from '../case/compensation.ts';
import { isOfGoods } from '../goods/compensation/beside.ts';
import type { ClaimContext } from './context.ts';

/** How the goods are made good, from the request to the customer's choice; undefined before it is judged. Other compensation is beside it. */
export function remedyOf({ compensations }: Pick<ClaimContext, 'compensations'>): Compensation | undefined {
  return compensations.find(({ cause }) => isOfGoods(cause));
}

/** The compensations with the remedy changed. */
export function withRemedy(
  { compensations }: Pick<ClaimContext, 'compensations'>,
  change: Partial<Compensation>,
): readonly Compensation[] {
  return compensations.map((each) => (isOfGoods(each.cause) ? { ...each, ...change } : each));
}

/** The case as whoever decides on the remedy sees it: nothing else waits for them there. */
export function remedyAlone<C extends Pick<ClaimContext, 'compensations'>>(context: C): C {
  const remedy = remedyOf(context);
  return { ...context, compensations: remedy ? [remedy] : [] };
}
