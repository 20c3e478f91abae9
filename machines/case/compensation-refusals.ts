import { pendingApproval, whyNotDecide } from './compensation-approval.ts';
import { means, needsApproval } from './compensation.ts';
import type { Compensated } from './compensation-ways.ts';
import type { CompensationPayloads } from './compensation-events.ts';
import type { Actor } from './interaction.ts';

type Case = Compensated & { readonly policy: { readonly id: string } };

interface Said<K extends keyof CompensationPayloads> {
  readonly payload: CompensationPayloads[K];
  readonly actor: Actor;
}

export function whyNotOffer(context: Case, message?: Said<'offerCompensation'>): string | undefined {
  const { policy, compensations = [] } = context;
  const rules = policy.compensation;
  if (!rules) return `The policy '${policy.id}' names no compensation.`;
  if (!message) return undefined;
  const { cause, remedy, amount, order, units } = message.payload;
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
  const offers = remedy === undefined ? rule.offers : [remedy];
  const given = offers.map((each) => means[each]);
  if (amount.minor === 0 && given.some((each) => each !== 'person'))
    return "Say what it is worth: an 'amount' of more than 0.";
  if (order === undefined && given.includes('refund'))
    return "Money goes back to what an order was paid with: name it as 'order', or offer store credit.";
  const whole = offers.includes('full-refund');
  if (whole && units === undefined)
    return "A full refund is for pieces of the order: name them as 'units', by line and number from 0.";
  if (!whole && units !== undefined)
    return "Only a full refund is for pieces of the order: leave 'units' out.";
  if (needsApproval(compensations, amount, limit) && pendingApproval(context))
    return 'Another compensation waits for its approval: that is decided first.';
  return undefined;
}

export function whyNotDecideCompensation(
  context: Case,
  message?: Said<'approveCompensation' | 'declineCompensation'>,
): string | undefined {
  return whyNotDecide(context, message?.actor, message?.payload.compensation);
}

export function whyNotChoose(
  { compensations = [] }: Pick<Case, 'compensations'>,
  message?: Said<'chooseCompensation'>,
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
