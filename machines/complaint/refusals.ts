import { whyNotMoveCallBack } from './call-back-moving.ts';
import { whyNotChoose, whyNotDecideCompensation, whyNotOffer } from '../case/compensation-refusals.ts';
import { whyNotClose, whyNotReopen } from './closing-refusals.ts';
import type { ComplaintContext } from './context.ts';
import { whyNotCheckIn, whyNotConcerned, whyNotStandDown, whyNotTake } from '../case/escalation-refusals.ts';
import { whyNotEscalate, whyNotReferOut } from './escalation-refusals.ts';
import type { ComplaintEventType, MessageOf } from './events.ts';
import {
  whyNotAcknowledge,
  whyNotAnswer,
  whyNotRefer,
  whyNotRenew,
  whyNotRoute,
} from './handling-refusals.ts';
import { whyNotThen } from './happened.ts';
import { whyNotResend, whyNotToldOtherwise } from './letter-refusals.ts';
import { whyNotCalledBack, whyNotFulfil, whyNotPromiseCallBack, whyNotPutOff } from './promise-refusals.ts';
import { whyNotFailed } from '../case/refund-failed.ts';
import { whyNotChangePolicy } from './policy-refusals.ts';
import { whyNotChangePriority } from './priority-changing.ts';
import { whyNotWait } from './waiting.ts';
import { whyNotTheirWithdrawal } from '../case/withdrawing.ts';

const always = (): undefined => undefined;

/**
 * Each kind of message and why the case does not take it, in a sentence that says what to do instead. Without the message:
 * whether none of its kind could be taken now, whatever it carries.
 */
const whyNot: {
  readonly [K in ComplaintEventType]: (
    context: ComplaintContext,
    message?: MessageOf<K>,
  ) => string | undefined;
} = {
  acknowledge: whyNotAcknowledge,
  route: whyNotRoute,
  refer: whyNotRefer,
  investigate: always,
  answer: whyNotAnswer,
  renew: whyNotRenew,
  note: always,
  customerSaid: always,
  confirmSolved: whyNotClose,
  notSolved: whyNotReopen,
  withdraw: (_, message) => whyNotTheirWithdrawal(message),
  correctContact: always,
  respond: always,
  changePolicy: whyNotChangePolicy,
  changePriority: whyNotChangePriority,
  promiseCallBack: whyNotPromiseCallBack,
  moveCallBack: whyNotMoveCallBack,
  calledBack: whyNotCalledBack,
  fulfil: whyNotFulfil,
  putOff: whyNotPutOff,
  waitForCustomer: whyNotWait,
  offerCompensation: whyNotOffer,
  approveCompensation: whyNotDecideCompensation,
  declineCompensation: whyNotDecideCompensation,
  chooseCompensation: whyNotChoose,
  escalate: whyNotEscalate,
  acknowledgeEscalation: whyNotTake,
  checkIn: whyNotCheckIn,
  standDown: whyNotStandDown,
  documentIncident: whyNotConcerned,
  safetyCall: whyNotConcerned,
  referOut: whyNotReferOut,
  toldOtherwise: whyNotToldOtherwise,
  refundFailed: ({ payments = [] }, message) => whyNotFailed(payments, message),
  resend: whyNotResend,
};

/**
 * Why the case does not take a message of this type, or this very message; undefined when it does. Looks at data only (the
 * chart's guard `allowed` asks it); what depends on the chart's state is in blocked.ts.
 */
export function refusalOf<K extends ComplaintEventType>(
  context: ComplaintContext,
  type: K,
  message?: MessageOf<K>,
): string | undefined {
  return whyNot[type](context, message) ?? (message && whyNotThen(context, message));
}
