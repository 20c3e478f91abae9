import { isThrough } from '../case/deed.ts';
import type { GoodsView } from '../case/view.ts';
import { labelOf } from '../goods/acts.ts';
import { refundOfUnit } from '../goods/refunds.ts';
import { isShort } from '../goods/short.ts';
import { actFor } from './acting.ts';
import type { ReturnContext } from './context.ts';
import { decisionsInWords } from './decisions.ts';
import { isOpen, type Settlement, type Unit } from './unit.ts';
import { wishInWords } from './wish.ts';

/** Every piece of goods of the case as people see it, with those that nobody asked for. */
export function goodsOf(context: ReturnContext): readonly GoodsView[] {
  const { count = 0, settled = null } = context.extra ?? {};
  const extra = Array.from({ length: count }, (_, unit): GoodsView => {
    const title = 'A piece that nobody asked for';
    const because = settled !== null && { because: settled };
    return { lineId: 'extra', unit, title, reason: 'none', state: 'extra', ...because };
  });
  return [...context.units.map((unit) => goodsView(context, unit)), ...extra];
}

function goodsView(context: ReturnContext, unit: Unit): GoodsView {
  const { lineId, unit: number, title, reason } = unit;
  const because = becauseOf(context, unit);
  return {
    lineId,
    unit: number,
    title,
    reason,
    state: stateOf(context, unit),
    ...(because !== undefined && { because }),
  };
}

const done: Readonly<Record<Settlement, GoodsView['state']>> = {
  refund: 'refunded',
  'store-credit': 'credited',
  replacement: 'replaced',
  exchange: 'exchanged',
  'send-back': 'sent back',
  keep: 'settled',
  nothing: 'settled',
};

function stateOf(context: ReturnContext, unit: Unit): GoodsView['state'] {
  const { decision, settled, finding, doubts } = unit;
  if (!decision.approved) return 'declined';
  if (settled?.as === 'refund') return refundOfUnit(context, unit)?.done ? 'refunded' : 'accepted';
  if (settled) {
    const none = done[settled.as] === 'settled';
    return none || isThrough(actFor(context, unit)) ? done[settled.as] : 'accepted';
  }
  if (finding?.missing) return 'missing';
  if (finding?.condition === 'damaged') return 'damaged';
  if (doubts.length > 0) return 'doubtful';
  if (context.arrivedAt !== null) return 'received';
  if (context.handedOverAt !== null) return 'in transit';
  return labelOf(context) ? 'approved' : 'asked';
}

function becauseOf(context: ReturnContext, unit: Unit): string | undefined {
  const { settled, doubts, decision, title, wish } = unit;
  if (isShort(context, unit)) return 'out of stock';
  if (settled?.article) return `exchanged for ${settled.article.title}`;
  if (settled?.feeByPolicy !== undefined) {
    return `${settled.as}, ${settled.feePercent} % kept as an exception, ${settled.feeByPolicy} % by policy`;
  }
  if (settled && settled.as !== 'refund') return settled.as;
  if (doubts.length > 0 && isOpen(unit)) return doubts.join(', ');
  if (isOpen(unit) && decision.because.length === 0 && wish.as !== 'refund') return wishInWords(wish);
  if (decision.because.length === 0) return undefined;
  return decisionsInWords({ ...context, units: [unit] })
    .join('; ')
    .slice(title.length + 2);
}
