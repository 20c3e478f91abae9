import type { ActionWords } from '../../case/chart-words.ts';
import type { reducers } from '../reducers.ts';

const acknowledgement = { sends: ['acknowledgement to the customer'] };
const toContact = 'escalation with the whole history to the contact of the level';
const status = 'word on the escalation to the customer';

/** What the chart's actions do and send; those that only keep a record say nothing. */
export const actionWords: Readonly<Partial<Record<keyof typeof reducers, ActionWords>>> = {
  takeDefaultOwner: { does: 'the default owner takes it' },
  route: { does: 'it gets its owner' },
  refer: { does: 'the receiver owns it', sends: ['referral to the department'] },
  forwardToOwner: { sends: ['referral to the department'] },
  writeAcknowledgement: acknowledgement,
  writeChosenAcknowledgement: acknowledgement,
  recordAnswer: { sends: ['answer to the customer, unless it was said'] },
  writeDelayNotice: { sends: ['delay notice with a new date to the customer'] },
  writeNewDate: { sends: ['delay notice with the new date to the customer'] },
  breakPromise: {
    does: 'a promise that was made is broken: the compensation for it is offered',
    sends: ['apology to the customer'],
  },
  changePolicy: { does: 'its clocks follow the new rules, used time kept' },
  changePriority: { does: 'its clocks follow the times of the priority, used time kept' },
  promiseCallBack: { does: 'a call-back is promised: its clock starts' },
  moveCallBack: { does: 'the call-back goes over to the time that the customer chose' },
  recordCallBack: { does: 'the call is logged and keeps the promise' },
  recordFulfilment: { does: 'what was promised is done' },
  putOff: { does: 'another date is told: the promise is renewed' },
  remindOwner: { sends: ['reminder to the owner'] },
  breakPassed: {
    does: 'the promise is broken: the compensation for it is offered',
    sends: ['apology to the customer', 'word to the owner'],
  },
  remindOfDuties: { sends: ['what waits for them, to the owner'] },
  askWhetherSolved: { sends: ['follow-up question to the customer'] },
  reopen: {
    does: 'a fresh answer clock starts',
    sends: ['word with the new date to the customer', 'referral to the department'],
  },
  closeAsSolved: { sends: ['closing word to the customer'] },
  closeUnanswered: { sends: ['closing word to the customer'] },
  closeSolved: { sends: ['closing word to the customer'] },
  tellChoice: { sends: ['offer to the customer again, with the date by which to choose'] },
  withdraw: { sends: ['confirmation to the customer'] },
  recordSaid: { does: 'waiting ends', sends: ['the date that holds now to the customer, if it waited'] },
  failRefund: { does: 'a person has it paid again, or pays in another way' },
  resend: { sends: ['what did not arrive or was not paid, again'] },
  escalate: {
    sends: [
      toContact,
      status,
      'at a safety concern: instructions to the customer',
      'at a safety concern: report to product safety',
    ],
  },
  escalateUnresolved: { does: 'it is escalated', sends: [toContact, status] },
  takeEscalation: { sends: [status] },
  recordCheckIn: { does: 'the progress is recorded', sends: [status] },
  climb: { does: 'the next level has it', sends: [toContact, status] },
  remindLastLevel: { sends: ['escalation again to the contact of the last level'] },
  standDown: { sends: [status] },
  followUpSafety: { sends: ['safety follow-up to the customer'] },
  referOut: { sends: ['handover to who is responsible', 'word to the customer where to turn'] },
  waitForCustomer: { does: 'the clocks wait', sends: ['question to the customer'] },
  resumeByLimit: { does: 'the clocks run on', sends: ['the date that holds now to the customer'] },
  requestCompensation: {
    sends: [
      'offer to the customer, or the money or credit, or above the limit: request for approval to the supervisors',
    ],
  },
  approveCompensation: { sends: ['offer to the customer, or the money or credit'] },
  chooseCompensation: { sends: ['the money or credit, or word to who gives it'] },
  recordReceipt: { sends: ['word of what was paid, to the customer'] },
  tellApprovers: { sends: ['request for approval, again'] },
};
