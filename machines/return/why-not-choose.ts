import { isShort } from '../goods/short.ts';
import { sameUnit } from '../goods/units.ts';
import type { ReturnContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { isOpen, type Unit } from './unit.ts';
import { wishObjection } from './wish.ts';

/** Why the customer cannot choose so, in a sentence that says what to do instead; undefined when it is possible. */
export function whyNotChoose(context: ReturnContext, message?: MessageOf<'choose'>): string | undefined {
  const { units, policy } = context;
  if (!units.some((unit) => isOpen(unit) || isShort(context, unit))) {
    return 'Everything is settled already: there is nothing left to choose.';
  }
  if (!message) return undefined;
  const { units: named, as, article } = message.payload;
  const meant: Unit[] = [];
  for (const each of named) {
    const unit = units.find((other) => sameUnit(other, each));
    if (!unit || !(isOpen(unit) || isShort(context, unit))) {
      return `Unit ${each.unit} of line ${each.lineId} is not here or settled already: leave it out.`;
    }
    meant.push(unit);
  }
  if (as === 'wait') return whyNotWait(context, meant);
  if (as === 'exchange' && message.actor.role === 'customer') {
    return 'Another article is chosen when the return is opened, or with us: then we enter what it costs.';
  }
  for (const { lineId, reason } of meant) {
    const line = context.order.lines.find((each) => each.lineId === lineId);
    const objection =
      line && wishObjection(policy.returns, context.order, line, reason, { as, ...(article && { article }) });
    if (objection !== undefined) return `'${as}' cannot be chosen for line ${lineId}: ${objection}.`;
  }
  return undefined;
}

function whyNotWait(context: ReturnContext, units: readonly Unit[]): string | undefined {
  if (!context.policy.returns.stockWait)
    return 'Nobody is kept waiting for what is out of stock: choose something else.';
  if (context.waiting !== null) return 'The customer waits already, until the date that was told.';
  const there = units.find((unit) => !isShort(context, unit));
  return (
    there &&
    `Unit ${there.unit} of line ${there.lineId} waits for nothing that is out of stock: leave it out.`
  );
}
