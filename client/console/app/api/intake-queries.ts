import { queryOptions } from '@tanstack/react-query';
import type { IntakeOrderBody, KnownCustomerBody } from '../../intake-bodies.ts';
import { ask } from './ask.ts';

/** By what a customer is known while a case is typed. */
export interface CustomerQuestion {
  readonly email?: string;
  readonly phone?: string;
  readonly orderId?: string;
}

/** A whole address: what is still being typed finds nobody. */
const address = /^\S+@\S+\.\S+$/;

/** What there is already of a customer; `asked` is a `CustomerQuestion` as JSON. */
export const knownCustomerQuery = (asked: string) => {
  const { email, ...others }: CustomerQuestion = JSON.parse(asked);
  const question = { ...others, ...(email !== undefined && address.test(email) && { email }) };
  return queryOptions({
    queryKey: ['known customer', question],
    queryFn: () => ask<KnownCustomerBody>('/intake/customer', question),
    enabled: Object.keys(question).length > 0,
    staleTime: 60_000,
  });
};

/** An order to choose goods from. */
export const intakeOrderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['intake order', orderId],
    queryFn: () => ask<IntakeOrderBody>(`/intake/orders/${encodeURIComponent(orderId)}`),
    enabled: orderId !== '',
    retry: false,
  });
