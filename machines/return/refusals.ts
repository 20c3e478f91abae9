import {
  whyNotCheckIn,
  whyNotDocument,
  whyNotFor,
  whyNotStandDown,
  whyNotTake,
} from '../case/escalation-refusals.ts';
import { whyNotGoods, whyNotThen } from '../goods/refusals.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import type { ReturnContext } from './context.ts';
import type { MessageOf, ReturnEventType } from './events.ts';
import { extraWaits } from './extra.ts';
import { isOpen, type Unit } from './unit.ts';
import { whyNotChoose } from './why-not-choose.ts';

/** Each kind of message and why the case does not take it, in a sentence that says what to do instead. */
const whyNot: {
  readonly [K in ReturnEventType]: (context: ReturnContext, message?: MessageOf<K>) => string | undefined;
} = {
  ...whyNotGoods,
  escalate: (context, message) =>
    context.policy.escalation === undefined
      ? `The policy '${context.policy.id}' has no escalation: tell the department with 'note'.`
      : message && whyNotFor(context, message.payload.trigger),
  acknowledgeEscalation: whyNotTake,
  checkIn: whyNotCheckIn,
  standDown: whyNotStandDown,
  documentIncident: whyNotDocument,
  inspect: whyNotInspect,
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

function whyNotInspect({ units }: ReturnContext, message?: MessageOf<'inspect'>): string | undefined {
  if (!message) return undefined;
  const open = units.filter(isOpen);
  const found = message.payload.units;
  const strange = found.find((each) => !open.some((unit) => sameUnit(unit, each)));
  if (strange) return `Unit ${strange.unit} of line ${strange.lineId} is not awaited: leave it out.`;
  const twice = found.find((each, i) => found.findIndex((other) => sameUnit(other, each)) !== i);
  if (twice) return `Unit ${twice.unit} of line ${twice.lineId} is named twice: name each unit once.`;
  const left = open.filter((unit) => !found.some((each) => sameUnit(each, unit)));
  if (left.length === 0) return undefined;
  const names = left.map(({ lineId, unit }) => `unit ${unit} of line ${lineId}`).join(', ');
  return `Say of each unit what was found, also when it is missing: ${names}.`;
}

function whyNotSettle(context: ReturnContext, message?: MessageOf<'settle'>): string | undefined {
  const open = context.units.filter(isOpen);
  const decidable = context.inspectedAt !== null || context.lost;
  if (!decidable || open.length === 0)
    return 'Nothing waits for a decision: what came as agreed is paid back by itself.';
  const strange = message?.payload.units.find((each) => !open.some((unit) => sameUnit(unit, each)));
  if (strange) return `Unit ${strange.unit} of line ${strange.lineId} waits for no decision: leave it out.`;
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
  if ((as === 'exchange') !== (article !== undefined)) {
    return "An exchange names the article, and nothing else does: 'article' with sku, title and price.";
  }
  return undefined;
}

function open({ units }: ReturnContext, named: readonly UnitRef[]): readonly Unit[] {
  return units.filter((unit) => isOpen(unit) && named.some((each) => sameUnit(each, unit)));
}
