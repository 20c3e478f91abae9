import { whyNotCare } from '../goods/care/refusals.ts';
import { whyNotCompensate } from '../goods/compensation/refusals.ts';
import { whyNotDecided, whyNotInspected } from '../goods/inspection-refusals.ts';
import { whyNotGoods, whyNotThen } from '../goods/refusals.ts';
import { whyNotDecide } from '../case/compensation-approval.ts';
import type { ClaimContext } from './context.ts';
import type { ClaimEventType, MessageOf } from './events.ts';
import { remedyAlone, remedyOf } from './remedy.ts';
import { whyNotChooseInstead, whyNotPutOff } from './stock-refusals.ts';
import { sameUnit } from '../goods/units.ts';
import { isOpen } from './unit.ts';

const always = (): undefined => undefined;

/** Each kind of message and why the case does not take it, in a sentence that says what to do instead. */
const whyNot: {
  readonly [K in ClaimEventType]: (context: ClaimContext, message?: MessageOf<K>) => string | undefined;
} = {
  ...whyNotGoods,
  ...whyNotCare,
  ...whyNotCompensate,
  verify: always,
  describe: always,
  tryStep: whyNotTry,
  approve: (context, message) => whyNotDecide(remedyAlone(context), message?.actor),
  decline: (context, message) => whyNotDecide(remedyAlone(context), message?.actor),
  choose: whyNotChoose,
  inspect: ({ units }, message) => whyNotInspected(units.filter(isOpen), message?.payload.units),
  settle: whyNotSettle,
  chooseInstead: whyNotChooseInstead,
  restocked: always,
  putOff: whyNotPutOff,
};

/**
 * Why the case does not take a message of this type, or this very message; undefined when it does. Looks at data only (the
 * chart's guard `allowed` asks it); what depends on the chart's state is in blocked.ts.
 */
export function refusalOf<K extends ClaimEventType>(
  context: ClaimContext,
  type: K,
  message?: MessageOf<K>,
): string | undefined {
  const { arrivedAt, inspectedAt, handedOverAt, escalation } = context;
  const followsOn = {
    inspect: arrivedAt,
    settle: inspectedAt ?? handedOverAt,
    checkIn: escalation?.acknowledgedAt ?? null,
  };
  return whyNot[type](context, message) ?? (message && whyNotThen(context, message, followsOn));
}

function whyNotTry({ steps }: ClaimContext, message?: MessageOf<'tryStep'>): string | undefined {
  if (!message) return undefined;
  const { step } = message.payload;
  if (steps.some(({ id }) => id === step)) return undefined;
  return `The guide has no step '${step}'; it has: ${steps.map(({ id }) => id).join(', ')}.`;
}

function whyNotChoose(context: ClaimContext, message?: MessageOf<'choose'>): string | undefined {
  const { inspectedAt, arrivedAt, lost, units } = context;
  const offer = remedyOf(context);
  if (!offer || offer.status !== 'offered')
    return 'Nothing is offered that could be chosen: the claim is not approved yet, or it is settled.';
  if (inspectedAt !== null || (lost && arrivedAt === null && !units.some(isOpen)))
    return 'It is settled already.';
  if (!message) return undefined;
  const wanted = message.payload.remedy === 'refund' ? 'full-refund' : 'replacement';
  return offer.offers.includes(wanted)
    ? undefined
    : `The policy offers for this fault: ${offer.offers.join(', ')}; not ${wanted}.`;
}

function whyNotSettle(
  { units, inspectedAt, lost }: ClaimContext,
  message?: MessageOf<'settle'>,
): string | undefined {
  const waits = { open: units.filter(isOpen), inspectedAt, lost };
  const byItself = 'what came as described is made good by itself';
  const objection = whyNotDecided(waits, message?.payload.units, byItself);
  if (objection !== undefined || message?.payload.as !== 'send-back') return objection;
  const absent = units.find(
    (unit) =>
      message.payload.units.some((each) => sameUnit(each, unit)) &&
      (unit.finding === null || unit.finding.found === 'missing'),
  );
  return (
    absent &&
    `Unit ${absent.unit} of line ${absent.lineId} is not here, so it cannot be sent back: settle it in another way.`
  );
}
