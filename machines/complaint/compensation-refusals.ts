import { approversOf, pendingApproval } from './compensating.ts';
import type { ComplaintContext } from './context.ts';
import { needsApproval } from '../case/compensation.ts';
import type { MessageOf } from './events.ts';

export function whyNotOffer(
  context: ComplaintContext,
  message?: MessageOf<'offerCompensation'>,
): string | undefined {
  const { policy, compensations } = context;
  const rules = policy.compensation;
  if (!rules) return `The policy '${policy.id}' names no compensation.`;
  if (!message) return undefined;
  const { cause, remedy, amount } = message.payload;
  const rule = rules.byCause[cause]?.value;
  if (!rule)
    return `The policy '${policy.id}' compensates for: ${Object.keys(rules.byCause).join(', ')}; not for ${cause}.`;
  const before = compensations.find(
    (each) => each.cause === cause && each.status !== 'declined' && each.status !== 'lapsed',
  );
  if (before) return `Compensation for ${cause} is ${before.status} already (${before.id}).`;
  if (rule.choice === 'company' && rule.offers.length > 1 && remedy === undefined)
    return `Choose one as 'remedy': ${rule.offers.join(', ')}.`;
  if (rule.choice === 'customer' && remedy !== undefined)
    return "The customer chooses: leave 'remedy' out, and record the choice with 'chooseCompensation'.";
  if (remedy !== undefined && !rule.offers.includes(remedy))
    return `For ${cause} the policy offers: ${rule.offers.join(', ')}; not ${remedy}.`;
  const limit = rules.approvalAbove?.value;
  if (limit && limit.currency !== amount.currency)
    return `The policy's amounts are in ${limit.currency}; got ${amount.currency}.`;
  if (needsApproval(compensations, amount, limit) && pendingApproval(context))
    return 'Another compensation waits for its approval: that is decided first.';
  return undefined;
}

export function whyNotDecide(
  context: ComplaintContext,
  message?: MessageOf<'approveCompensation' | 'declineCompensation'>,
): string | undefined {
  const pending = pendingApproval(context);
  if (!pending) return 'No compensation waits for approval.';
  if (!message) return undefined;
  const { actor } = message;
  if (actor.id === pending.requestedBy.id)
    return 'Whoever requested a compensation cannot decide on it: another supervisor must.';
  const approvers = approversOf(context, pending.requestedBy);
  if (approvers.some(({ contact }) => contact.id === actor.id)) return undefined;
  return `It is decided by: ${approvers.map(({ contact }) => contact.name).join(', ') || 'nobody that the policy names'}.`;
}

export function whyNotChoose(
  { compensations }: ComplaintContext,
  message?: MessageOf<'chooseCompensation'>,
): string | undefined {
  const open = compensations.filter(({ status }) => status === 'offered');
  if (open.length === 0) return 'No compensation is offered that could be chosen.';
  if (!message) return undefined;
  const { payload } = message;
  const one = open.find(({ id }) => id === payload.compensation);
  if (!one)
    return `'${payload.compensation}' is not on offer; these are: ${open.map(({ id }) => id).join(', ')}.`;
  return one.offers.includes(payload.remedy)
    ? undefined
    : `${one.id} offers: ${one.offers.join(', ')}; not ${payload.remedy}.`;
}
