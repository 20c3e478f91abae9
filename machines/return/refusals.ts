import { whyNotCare } from '../goods/care/refusals.ts';
import { whyNotCompensate } from '../goods/compensation/refusals.ts';
import { whyNotDecided, whyNotInspected } from '../goods/inspection-refusals.ts';
import { whyNotGoods, whyNotThen } from '../goods/refusals.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import type { ReturnContext } from './context.ts';
import type { MessageOf, ReturnEventType } from './events.ts';
import { extraWaits } from './extra.ts';
import { isOpen, type Unit } from './unit.ts';
import { dearerObjection } from './wish.ts';
import { whyNotChoose } from './why-not-choose.ts';

/** Each kind of message and why the case does not take it, in a sentence that says what to do instead. */
const whyNot: {
  readonly [K in ReturnEventType]: (context: ReturnContext, message?: MessageOf<K>) => string | undefined;
} = {
  ...whyNotGoods,
  ...whyNotCare,
  ...whyNotCompensate,
  inspect: ({ units }, message) => whyNotInspected(units.filter(isOpen), message?.payload.units),
  settle: whyNotSettle,
  choose: whyNotChoose,
  settleExtra: (context) => (extraWaits(context) ? undefined : 'No pieces were found that nobody asked for.'),
};

/**
 * Why the case does not take a message of this type, or this very message; undefined when it does. Looks at data only (the
 * chart's guard `allowed` asks it); what depends on the chart's state is in blocked.ts.
 */
export function refusalOf<K extends ReturnEventType>(
  context: ReturnContext,
  type: K,
  message?: MessageOf<K>,
): string | undefined {
  const { arrivedAt, inspectedAt, handedOverAt, escalation } = context;
  const followsOn = {
    inspect: arrivedAt,
    settle: inspectedAt ?? handedOverAt,
    settleExtra: inspectedAt,
    checkIn: escalation?.acknowledgedAt ?? null,
  };
  return whyNot[type](context, message) ?? (message && whyNotThen(context, message, followsOn));
}

function whyNotSettle(context: ReturnContext, message?: MessageOf<'settle'>): string | undefined {
  const { units, inspectedAt, lost } = context;
  const waits = { open: units.filter(isOpen), inspectedAt, lost };
  const byItself = 'what came as agreed is paid back by itself';
  const objection = whyNotDecided(waits, message?.payload.units, byItself);
  if (objection !== undefined) return objection;
  return message && whyNotSettleAs(context, message.payload);
}

function whyNotSettleAs(
  context: ReturnContext,
  { units, as, article }: MessageOf<'settle'>['payload'],
): string | undefined {
  const absent = open(context, units).find(({ finding }) => finding === null || finding.missing);
  if (as === 'send-back' && absent) {
    return `Unit ${absent.unit} of line ${absent.lineId} is not here, so it cannot be sent back: settle it in another way.`;
  }
  const here = open(context, units).find(({ finding }) => finding !== null && !finding.missing);
  if (as === 'keep' && here) {
    return `Unit ${here.unit} of line ${here.lineId} is here, so the customer cannot keep it: send it back, or settle it in another way.`;
  }
  if ((as === 'exchange') !== (article !== undefined)) {
    return "An exchange names the article, and nothing else does: 'article' with sku, title and price.";
  }
  for (const { lineId } of article ? open(context, units) : []) {
    const line = context.order.lines.find((each) => each.lineId === lineId);
    const objection = line && article && dearerObjection(context.order, line, article);
    if (objection !== undefined) return `Line ${lineId} cannot be exchanged so: ${objection}.`;
  }
  return undefined;
}

function open({ units }: ReturnContext, named: readonly UnitRef[]): readonly Unit[] {
  return units.filter((unit) => isOpen(unit) && named.some((each) => sameUnit(each, unit)));
}
