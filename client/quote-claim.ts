import type { OrdersPort } from '../activities/orders/orders-port.ts';
import { quoteOf, type ClaimQuote } from '../machines/warranty/quote.ts';
import type { Actor } from '../workflows/messages.ts';
import { claimInputOf } from './claim-input.ts';
import { claimedUnits } from './claimed-units.ts';
import { checkClaimQuestion, type ClaimQuestion } from './claim-request.ts';
import { findOrder } from './find-order.ts';
import { knownPolicy } from './known-policy.ts';
import { sliceFor } from './slice-for.ts';

/**
 * What would become of a warranty claim: coverage with its reasons, what is possible instead, what is tried first, the way and
 * the dates. Starts and holds nothing.
 *
 * @throws ClientError UnknownPolicy, UnknownKind, UnknownOrder, UnitTaken, InvalidInput or ServiceUnavailable
 */
export async function quoteClaim(
  setup: { readonly orders: OrdersPort; now(): number },
  given: ClaimQuestion,
  actor: Actor,
): Promise<ClaimQuote> {
  const question = checkClaimQuestion(given);
  const now = setup.now();
  const policy = sliceFor(knownPolicy(question.policy), 'warranty', now);
  const found = await findOrder(setup.orders, { ...question, staff: actor.role !== 'customer' });
  const lines = claimedUnits(question.lines, found);
  const { fault, occurredAt } = question;
  const ids = { caseId: 'quote', eventId: 'quote' };
  const said = { channel: 'web', fault, occurredAt, actor } as const;
  return quoteOf(claimInputOf({ ...ids, policy, order: found.order, lines, now }, said));
}
