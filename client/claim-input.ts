import { referenceTo } from '../machines/case/words.ts';
import type { Order } from '../machines/money/order.ts';
import { claimInput, type ClaimInput, type WarrantyPolicy } from '../machines/warranty/input.ts';
import type { PolicySlice } from '../policies/slice.ts';
import { personField } from './check-person.ts';
import type { ClaimedLine } from './claimed-units.ts';
import type { CheckedClaimRequest } from './claim-request.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';
import { ownSlice } from './slice-for.ts';

export interface ClaimFacts {
  readonly caseId: string;
  readonly eventId: string;
  readonly policy: PolicySlice;
  readonly order: Order;
  readonly lines: readonly ClaimedLine[];
  /** Epoch ms. */
  readonly now: number;
}

const openedHere = claimInput.safeExtend({ policy: ownSlice<WarrantyPolicy>('warranty') });

type Said = Pick<
  CheckedClaimRequest,
  'channel' | 'text' | 'exception' | 'fault' | 'reachableBy' | 'occurredAt' | 'actor'
>;

/**
 * What the chart of a claim is started with; words and person are references.
 *
 * @throws ClientError `InvalidInput` naming each wrong field
 */
export function claimInputOf(facts: ClaimFacts, request: Said): ClaimInput {
  const { caseId, eventId, policy, order, lines, now } = facts;
  const given = {
    caseId,
    policy,
    openedAt: now,
    ...(request.occurredAt !== undefined && { occurredAt: request.occurredAt }),
    channel: request.channel,
    order,
    lines: lines.map(({ units, ...line }) => ({ ...line, units: [...units] })),
    fault: request.fault,
    customer: referenceTo(caseId, eventId, personField),
    ...(request.text !== undefined && { words: referenceTo(caseId, eventId, 'text') }),
    ...(request.reachableBy !== undefined && { reachableBy: request.reachableBy }),
    openedBy: request.actor,
    ...(request.exception !== undefined && { exception: referenceTo(caseId, eventId, 'exception') }),
  };
  const parsed = openedHere.safeParse(given);
  if (parsed.success) return { ...parsed.data, order };
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, given));
  throw new ClientError('InvalidInput', `The claim cannot be opened: ${issues.join('; ')}.`, {
    fields: parsed.error.issues,
  });
}
