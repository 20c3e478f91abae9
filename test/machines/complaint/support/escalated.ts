import { policyOf } from '../../../../policies/registry.ts';
import { open, type Clerk } from './clerk.ts';

/** The policy with the whole ladder. */
export const policy = policyOf('support-procedures');

/** A complaint about a product under the policy with the whole ladder, opened on a Monday at ten. */
export function supported(
  input: Parameters<typeof open>[1] = {},
  options: Parameters<typeof open>[2] = {},
): Promise<Clerk> {
  return open('2026-11-23 10:00', { topic: 'product', ...input }, { policy, ...options });
}

/** The levels that were told of the escalation, and when. */
export function contacts({ sent }: Clerk): readonly unknown[][] {
  return sent
    .filter(({ params }) => params.template === 'escalation')
    .map(({ at, params }) => [params.facts['level'], at]);
}

/** What the customer was told of it. */
export function statuses({ sent }: Clerk): readonly unknown[] {
  return sent
    .filter(({ params }) => params.template === 'escalation-status')
    .map(({ params }) => params.facts['status']);
}
