import type { CompensationPayloads } from '../../case/compensation-events.ts';
import { whyNotChoose, whyNotDecideCompensation, whyNotOffer } from '../../case/compensation-refusals.ts';
import { inWords, means, type Money } from '../../case/compensation.ts';
import type { Actor } from '../../case/interaction.ts';
import { leftToRefund } from '../../money/tenders.ts';
import { tendersAfter } from '../payout.ts';
import { paidBack } from '../refunds.ts';
import { beside, isOfGoods } from './beside.ts';
import type { CompensatedGoods } from './compensating.ts';
import type { FulfilPayload } from './events.ts';
import { compensationOwed, meantOwed } from './owed.ts';

interface Said<K extends keyof CompensationPayloads> {
  readonly payload: CompensationPayloads[K];
  readonly actor: Actor;
}

/** Of what is said of compensation, why a case about goods does not take it. */
export const whyNotCompensate = {
  offerCompensation: whyNotOfferBeside,
  approveCompensation: whyNotDecideBeside,
  declineCompensation: whyNotDecideBeside,
  chooseCompensation: (context: CompensatedGoods, message?: Said<'chooseCompensation'>) =>
    whyNotChoose(beside(context), message),
  fulfil: whyNotFulfil,
};

function whyNotFulfil(
  context: CompensatedGoods,
  message?: { readonly payload: FulfilPayload },
): string | undefined {
  const owed = compensationOwed(context);
  if (owed.length === 0) return "No compensation is owed: record what was done with 'note'.";
  if (!message || meantOwed(context, message.payload.commitment)) return undefined;
  const known = owed.map(({ id, title }) => `${id} (${title})`).join(', ');
  return `The promise '${message.payload.commitment}' is not owed; what is: ${known}.`;
}

function whyNotDecideBeside(
  context: CompensatedGoods,
  message?: Said<'approveCompensation' | 'declineCompensation'>,
): string | undefined {
  return whyNotDecideCompensation(beside(context), message);
}

function whyNotOfferBeside(context: CompensatedGoods, message?: Said<'offerCompensation'>) {
  const all = { ...context, compensations: context.compensations ?? [] };
  if (!message) return whyNotOffer(all);
  const { orderId } = context.order;
  const { cause, remedy, amount, order = orderId } = message.payload;
  if (isOfGoods(cause))
    return 'What is given for goods that are defective is settled with the goods themselves: by the inspection, or by who decides on them.';
  if (order !== orderId)
    return `This case is about order ${orderId}, not ${order}: leave 'order' out, or open a case for the other one.`;
  const objection = whyNotOffer(all, { ...message, payload: { ...message.payload, order } });
  if (objection !== undefined) return objection;
  const offers =
    remedy === undefined ? (context.policy.compensation?.byCause[cause]?.value.offers ?? []) : [remedy];
  const counts = message.payload.order !== undefined || offers.some((each) => means[each] === 'refund');
  return counts ? whyNotOfOrder(context, amount) : undefined;
}

/** What counts with the refunds of an order is in its currency, and no more than is left of what was paid. */
function whyNotOfOrder(context: CompensatedGoods, amount: Money): string | undefined {
  const { orderId, currency } = context.order;
  if (amount.currency !== currency)
    return `Order ${orderId} was paid in ${currency}; got ${amount.currency}.`;
  const left = leftToRefund({ tenders: tendersAfter(context.order, paidBack(context)) });
  if (amount.minor <= left) return undefined;
  return `Of what was paid for order ${orderId}, ${inWords({ minor: left, currency })} is left: offer at most that, or store credit that counts with no order.`;
}
