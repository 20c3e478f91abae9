import type { Order } from '../machines/money/order.ts';
import type { UnitRef } from '../machines/money/paid.ts';
import { returnInput, type ReturnInput, type ReturnPolicy } from '../machines/return/input.ts';
import { referenceTo } from '../machines/case/words.ts';
import type { PolicySlice } from '../policies/slice.ts';
import { personField } from './check-person.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';
import { ownSlice } from './slice-for.ts';
import type { CheckedReturnRequest } from './return-request.ts';
import type { AskedLine } from './return-lines.ts';

export interface ReturnFacts {
  readonly caseId: string;
  readonly eventId: string;
  readonly policy: PolicySlice;
  readonly order: Order;
  /** Pieces that other cases hold. */
  readonly taken: readonly UnitRef[];
  readonly lines: readonly AskedLine[];
  /** Epoch ms. */
  readonly now: number;
}

const openedHere = returnInput.safeExtend({ policy: ownSlice<ReturnPolicy>('returns') });

type Said = Pick<
  CheckedReturnRequest,
  'channel' | 'text' | 'exception' | 'reachableBy' | 'occurredAt' | 'actor'
>;

/**
 * What the chart of a return is started with; words and person are references.
 *
 * @throws ClientError `InvalidInput` naming each wrong field
 */
export function returnInputOf(facts: ReturnFacts, request: Said): ReturnInput {
  const { caseId, eventId, policy, order, taken, lines, now } = facts;
  const given = {
    caseId,
    policy,
    openedAt: now,
    ...(request.occurredAt !== undefined && { occurredAt: request.occurredAt }),
    channel: request.channel,
    order,
    taken: taken.map(({ lineId, unit }) => ({ lineId, unit })),
    lines: lines.map(({ units, ...line }) => ({ ...line, units: [...units] })),
    customer: referenceTo(caseId, eventId, personField),
    ...(request.text !== undefined && { words: referenceTo(caseId, eventId, 'text') }),
    ...(request.exception !== undefined && { exception: referenceTo(caseId, eventId, 'exception') }),
    ...(request.reachableBy !== undefined && { reachableBy: request.reachableBy }),
    openedBy: request.actor,
  };
  const parsed = openedHere.safeParse(given);
  if (parsed.success) return { ...parsed.data, order };
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, given));
  throw new ClientError('InvalidInput', `The return cannot be opened: ${issues.join('; ')}.`, {
    fields: parsed.error.issues,
  });
}
