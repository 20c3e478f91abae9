import type { Position } from '../../policies/sections/position.ts';

/** Events that belong together: whoever has the duty may send them to every kind of case that knows them. */
export const duties = {
  /** Talks with the customer and keeps what was said. */
  talk: [
    'note',
    'customerSaid',
    'respond',
    'correctContact',
    'promiseCallBack',
    'calledBack',
    'waitForCustomer',
    'fulfil',
    'putOff',
    'toldOtherwise',
    'resend',
    'describe',
    'tryStep',
    'choose',
    'chooseInstead',
  ],
  /** Opens cases and brings them to their end. */
  handle: [
    'open',
    'acknowledge',
    'route',
    'refer',
    'investigate',
    'answer',
    'renew',
    'changePriority',
    'confirmSolved',
    'notSolved',
    'withdraw',
    'escalate',
    'offerCompensation',
    'chooseCompensation',
    'referOut',
    'handedOver',
    'parcelLost',
    'cancel',
    'retry',
    'refundFailed',
    'doneOtherwise',
    'verify',
    'restocked',
  ],
  /** Sees and judges goods. */
  goods: ['note', 'handedOver', 'arrived', 'parcelLost', 'inspect'],
  /** Decides what the rules leave open about goods. */
  decide: ['settle', 'settleExtra', 'takeLate', 'refuseLate'],
  /** Puts the company's money to somebody else's offer. */
  approve: ['approveCompensation', 'declineCompensation', 'approve', 'decline'],
  /** Takes what was escalated. */
  escalation: ['acknowledgeEscalation', 'checkIn', 'standDown'],
  /** Writes down what endangered somebody, and whether they are safe. */
  safety: ['documentIncident', 'safetyCall'],
  /** Marks and comments the work of others on a case [SUP-QA-6]. */
  review: ['reviewCase'],
  /** Declares that something of ours is out of order, for everybody. */
  outage: ['declareOutage'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Duty = keyof typeof duties;

/** Who may send which event is this table and nothing else. 'everything' also covers events that no duty names. */
export const rights: Readonly<Record<Position, readonly Duty[] | 'everything'>> = {
  agent: ['talk', 'handle', 'safety'],
  'senior-agent': ['talk', 'handle', 'safety', 'decide', 'escalation'],
  'team-lead': ['talk', 'handle', 'safety', 'decide', 'approve', 'escalation', 'goods', 'review', 'outage'],
  manager: 'everything',
  director: 'everything',
  'product-safety': ['talk', 'safety', 'escalation'],
  warehouse: ['goods'],
  auditor: [],
  admin: 'everything',
};

/** Whether this position may read what was said in a complaint about an employee: none of those whom it may be about [PRO-SCOPE-2]. */
export function mayReadConfined(position: Position): boolean {
  return rights[position] === 'everything';
}

/** Whether this position may send an event of this type to a case; 'open' stands for opening one. */
export function maySend(position: Position, type: string): boolean {
  const granted = rights[position];
  if (granted === 'everything') return true;
  return granted.some((duty) => duties[duty].some((each) => each === type));
}
