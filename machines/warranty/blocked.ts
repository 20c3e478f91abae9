import { isOver } from '../goods/state-value.ts';
import type { ClaimContext } from './context.ts';
import type { ClaimEventType, ClaimMessage } from './events.ts';
import { courseOf, type CourseState } from './public-state.ts';
import { refusalOf } from './refusals.ts';

/** What is looked at: the chart's state value and context, live or restored. */
export interface ClaimState {
  readonly value: unknown;
  readonly context: ClaimContext;
}

interface Rule {
  readonly at: readonly CourseState[];
  readonly else: string;
}

const untilSent: Rule = {
  at: ['checking', 'describing', 'trying', 'approving', 'preparing', 'awaiting', 'expired'],
  else: 'It is too late for that: the goods are on their way, or it is settled.',
};

const open: readonly CourseState[] = [
  ...untilSent.at,
  'inTransit',
  'lost',
  'arrived',
  'inspected',
  'settling',
  'outOfStock',
  'waiting',
  'resolved',
  'lingering',
  'late',
];

const whileOpen: Rule = { at: open, else: 'The case is ending: nobody takes it up any more.' };

/** Where each event that is not possible anywhere is taken, and what to say elsewhere. */
const only: Readonly<Partial<Record<ClaimEventType, Rule>>> = {
  verify: { at: ['checking'], else: 'The goods are looked up already: no serial number is in doubt.' },
  describe: { at: ['describing'], else: "It is described already: say more with 'customerSaid'." },
  tryStep: { at: ['trying'], else: 'No step of the guide is asked for now.' },
  approve: { at: ['approving'], else: 'Nothing waits for approval.' },
  decline: { at: ['approving'], else: 'Nothing waits for approval.' },
  choose: {
    at: ['preparing', 'awaiting', 'inTransit', 'lost', 'arrived', 'late', 'expired'],
    else: 'Nothing is offered that could be chosen: the claim is not approved yet, or it is settled.',
  },
  handedOver: {
    at: ['awaiting', 'expired'],
    else: 'No parcel is awaited that the carrier could have taken now.',
  },
  arrived: {
    at: ['preparing', 'awaiting', 'inTransit', 'lost', 'expired'],
    else: 'No parcel is awaited: note what came with a note, and open a case for it.',
  },
  parcelLost: {
    at: ['awaiting', 'inTransit', 'lost', 'expired'],
    else: 'No parcel of the customer is on its way: note what the carrier says.',
  },
  inspect: { at: ['arrived'], else: "Nothing waits for an inspection: say that the parcel 'arrived' first." },
  settle: {
    at: ['lost', 'inspected'],
    else: 'Nothing waits for a decision: what came as described is made good by itself.',
  },
  chooseInstead: { at: ['outOfStock', 'waiting'], else: 'Nothing that the customer gets is out of stock.' },
  restocked: { at: ['outOfStock', 'waiting'], else: 'Nothing that the customer gets is out of stock.' },
  putOff: { at: ['waiting'], else: 'No date was told that could be put off.' },
  takeLate: { at: ['late'], else: 'No parcel came after its label had expired.' },
  refuseLate: { at: ['late'], else: 'No parcel came after its label had expired.' },
  cancel: untilSent,
  withdraw: untilSent,
  escalate: whileOpen,
  acknowledgeEscalation: whileOpen,
  checkIn: whileOpen,
  standDown: whileOpen,
  offerCompensation: whileOpen,
  approveCompensation: whileOpen,
  declineCompensation: whileOpen,
  chooseCompensation: whileOpen,
};

/**
 * Why this event cannot be sent now, in a sentence that says what to do instead; undefined when it can. With the message
 * itself its payload is looked at too.
 */
export function explainBlocked(
  { value, context }: ClaimState,
  type: ClaimEventType,
  message?: ClaimMessage,
): string | undefined {
  const rule = only[type];
  const course = courseOf(value);
  if (isOver(value) || (rule && course === undefined))
    return 'The case is over: open a new one if it comes up again.';
  if (rule && course && !rule.at.includes(course)) return rule.else;
  return refusalOf(context, type, message);
}
