import { applied } from '../case/applied.ts';
import { isThrough } from '../case/deed.ts';
import { act, actsOf, labelOf, type Act, type ActName } from '../goods/acts.ts';
import { cappedBy, partsOf, payoutOf } from '../goods/payout.ts';
import { paidBack, payoutsOf } from '../goods/refunds.ts';
import { sendBack } from '../goods/sending-back.ts';
import { refs, sameUnit } from '../goods/units.ts';
import { exchangeDifference } from '../money/exchange.ts';
import type { Change, ReturnContext } from './context.ts';
import { isPrepaid } from './decisions.ts';
import { isOurs } from './eligibility.ts';
import type { Settlement, Unit } from './unit.ts';

/** What is done to goods or money for each way in which a unit is settled. */
const effects: Readonly<
  Record<Settlement, Extract<ActName, 'refund' | 'giveCredit' | 'sendReplacement' | 'sendBack'> | undefined>
> = {
  refund: 'refund',
  'store-credit': 'giveCredit',
  replacement: 'sendReplacement',
  exchange: 'sendReplacement',
  'send-back': 'sendBack',
  keep: undefined,
  nothing: undefined,
};

/** The act that settles a unit, once it was written. */
export function actFor(context: Pick<ReturnContext, 'acts'>, unit: Unit): Act | undefined {
  const effect = unit.settled && effects[unit.settled.as];
  if (!effect) return undefined;
  return actsOf(context, effect).find(({ params }) => params?.units.some((each) => sameUnit(each, unit)));
}

/** It is settled in a way that takes an act of ours, and that is not done. */
export function isOwed(context: Pick<ReturnContext, 'acts'>, unit: Unit): boolean {
  const effect = unit.settled && effects[unit.settled.as];
  return effect !== undefined && effect !== null && !isThrough(actFor(context, unit));
}

/** Does what is settled and is not done or being done already: a unit is in one act only. */
export function actOnSettled(context: ReturnContext): ReturnContext {
  return applied(
    context,
    (next) => payOut(next, 'refund'),
    (next) => payOut(next, 'giveCredit'),
    replace,
    giveBack,
  );
}

function due(context: ReturnContext, effect: ActName): readonly Unit[] {
  return context.units.filter(
    (unit) => unit.settled && effects[unit.settled.as] === effect && !actFor(context, unit),
  );
}

/** Money, or store credit in place of it. */
function payOut(context: ReturnContext, effect: 'refund' | 'giveCredit'): Change {
  const units = due(context, effect);
  if (units.length === 0) return {};
  const { parts, refund } = payoutOf(context.order, priced(units), paidBack(context), freightOf(context));
  const { orderId, currency } = context.order;
  const params = { orderId, units: refs(units), parts: [...parts], currency };
  return act(context, { effect, params, ...cappedBy(refund.capped) });
}

/** The same article again, or another one. */
function replace(context: ReturnContext): Change {
  const units = due(context, 'sendReplacement');
  if (units.length === 0) return {};
  const counted = new Map<string, number>();
  for (const { settled, sku } of units) {
    const sent = settled?.article?.sku ?? sku;
    counted.set(sent, (counted.get(sent) ?? 0) + 1);
  }
  const items = [...counted].map(([sku, quantity]) => ({ sku, quantity }));
  const { order, customer } = context;
  const params = { orderId: order.orderId, units: refs(units), items, customer };
  return act(context, { effect: 'sendReplacement', params });
}

function giveBack(context: ReturnContext): Change {
  const units = due(context, 'sendBack');
  return units.length === 0 ? {} : sendBack(context, units);
}

/** What is paid back beside goods that were exchanged for cheaper ones, once they are sent. */
export function payDifference(
  context: ReturnContext,
  { key, params }: Extract<Act, { readonly effect: 'sendReplacement' }>,
): Change {
  const sent = params?.units ?? [];
  const units = context.units.filter(
    (unit) => unit.settled?.article !== undefined && sent.some((each) => sameUnit(each, unit)),
  );
  const { refund } = payoutOf(context.order, priced(units), [], 0);
  const total = refund.units.reduce((sum, { goods, tax, fee, ...ref }) => {
    const price = units.find((unit) => sameUnit(unit, ref))?.settled?.article?.price ?? 0;
    return sum + exchangeDifference(goods + tax, fee, price);
  }, 0);
  const parts = partsOf(context.order, total, paidBack(context));
  if (parts.length === 0) return {};
  const { orderId, currency } = context.order;
  // No unit is settled by it that would tell a second one.
  const purpose = `difference-${key}`;
  return act(context, {
    effect: 'refund',
    params: { orderId, units: [], parts: [...parts], currency, purpose },
    ...cappedBy(parts.reduce((rest, { minor }) => rest - minor, total)),
  });
}

function priced(units: readonly Unit[]) {
  return units.map(({ lineId, unit, settled }) => ({ lineId, unit, feePercent: settled?.feePercent ?? 0 }));
}

/** The way back, when we advanced it for a defect that is none; taken once [SUP-RET-5]. */
function freightOf(context: ReturnContext): number {
  const { cost, currency } = labelOf(context)?.receipt?.detail ?? {};
  // A price in another currency is not taken: nobody said at which rate.
  if (currency !== context.order.currency) return 0;
  const known = typeof cost === 'number' && Number.isSafeInteger(cost) && cost > 0 ? cost : 0;
  if (known === 0 || !isPrepaid(context) || payoutsOf(context).length > 0) return 0;
  const rules = context.policy.returns;
  const ours = context.units.filter(({ decision, reason }) => decision.approved && isOurs(rules, reason));
  const proved = ours.every(
    ({ reason, finding }) => reason === 'defective' && finding !== null && !finding.defective,
  );
  return proved ? known : 0;
}
