import {
  whyNotCheckIn,
  whyNotDocument,
  whyNotFor,
  whyNotStandDown,
  whyNotTake,
} from '../case/escalation-refusals.ts';
import { whyNotGoods, whyNotThen } from '../goods/refusals.ts';
import { sameUnit } from '../goods/units.ts';
import { approversOf, pendingApproval } from './approving.ts';
import type { ClaimContext } from './context.ts';
import type { ClaimEventType, MessageOf } from './events.ts';
import { whyNotChooseInstead, whyNotPutOff } from './stock-refusals.ts';
import { isOpen } from './unit.ts';

const always = (): undefined => undefined;

/** Each kind of message and why the case does not take it, in a sentence that says what to do instead. */
const whyNot: {
  readonly [K in ClaimEventType]: (context: ClaimContext, message?: MessageOf<K>) => string | undefined;
} = {
  ...whyNotGoods,
  verify: always,
  describe: always,
  tryStep: whyNotTry,
  approve: whyNotDecide,
  decline: whyNotDecide,
  choose: whyNotChoose,
  inspect: whyNotInspect,
  settle: whyNotSettle,
  chooseInstead: whyNotChooseInstead,
  restocked: always,
  putOff: whyNotPutOff,
  escalate: (context, message) => message && whyNotFor(context, message.payload.trigger),
  acknowledgeEscalation: whyNotTake,
  checkIn: whyNotCheckIn,
  standDown: whyNotStandDown,
  documentIncident: whyNotDocument,
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

function whyNotDecide(context: ClaimContext, message?: MessageOf<'approve' | 'decline'>): string | undefined {
  const pending = pendingApproval(context);
  if (!pending) return 'Nothing waits for approval.';
  if (!message) return undefined;
  const { actor } = message;
  if (actor.id === pending.requestedBy.id)
    return 'Whoever requested it cannot decide on it: another supervisor must.';
  const approvers = approversOf(context, pending.requestedBy);
  if (approvers.some(({ contact }) => contact.id === actor.id)) return undefined;
  return `It is decided by: ${approvers.map(({ contact }) => contact.name).join(', ') || 'nobody that the policy names'}.`;
}

function whyNotChoose(
  { compensations, inspectedAt, arrivedAt, lost, units }: ClaimContext,
  message?: MessageOf<'choose'>,
): string | undefined {
  const [offer] = compensations;
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

function whyNotInspect({ units }: ClaimContext, message?: MessageOf<'inspect'>): string | undefined {
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

function whyNotSettle(context: ClaimContext, message?: MessageOf<'settle'>): string | undefined {
  const open = context.units.filter(isOpen);
  const decidable = context.inspectedAt !== null || context.lost;
  if (!decidable || open.length === 0)
    return 'Nothing waits for a decision: what came as described is made good by itself.';
  const strange = message?.payload.units.find((each) => !open.some((unit) => sameUnit(unit, each)));
  return strange && `Unit ${strange.unit} of line ${strange.lineId} waits for no decision: leave it out.`;
}
