import type { Approved } from '../../machines/case/compensation-approval.ts';

/** Compensation beside what becomes of goods: money above the limit of an approval, and what people of ours must do. */
const offers = [
  {
    name: 'offerCompensation money',
    payload: { cause: 'service-failure', amount: { minor: 10_001, currency: 'USD' } },
  },
  {
    name: 'offerCompensation task',
    payload: {
      cause: 'shipping-delay',
      remedy: 'expedited-shipping',
      amount: { minor: 0, currency: 'USD' },
    },
  },
] as const;

/** Those that were not made yet: one that was declined could be made again for ever. */
export function offersLeft({ compensations = [] }: Pick<Approved, 'compensations'>) {
  return offers.filter(({ payload }) => !compensations.some(({ cause }) => cause === payload.cause));
}
