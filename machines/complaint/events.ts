import { agentOrSystem as agent, anyone, type EventDefinition } from '../case/event-definition.ts';
import { compensationEvents } from '../case/compensation-events.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { refundFailedEvent } from '../case/refund-failed.ts';
import type { Message } from '../case/message.ts';
import { payloads, type Payloads } from './payloads.ts';

export type ComplaintEventType = keyof Payloads;

/** A message of a person or a machine, as the interpreter delivers it: of these types. */
export type MessageOf<K extends ComplaintEventType> = Message<Payloads, K>;

/** A message of any kind. */
export type ComplaintMessage = MessageOf<ComplaintEventType>;

export type ComplaintEvent = ComplaintMessage | EffectSettled;

/** Every event that can be sent to a complaint: what it is called, who may send it, what it carries. */
export const events: { readonly [K in ComplaintEventType]: EventDefinition } = {
  acknowledge: { title: 'Log or choose the acknowledgement', by: ['agent'], payload: payloads.acknowledge },
  route: { title: 'Say what it is about, so that it gets its owner', by: agent, payload: payloads.route },
  refer: { title: 'Refer it to a department or person', by: agent, payload: payloads.refer },
  investigate: { title: 'Begin to investigate', by: agent, payload: payloads.investigate },
  answer: { title: 'Answer the customer', by: agent, payload: payloads.answer },
  renew: { title: 'Tell the customer a new date', by: agent, payload: payloads.renew },
  note: { title: 'Note something for colleagues', by: agent, payload: payloads.note },
  customerSaid: { title: 'Record what the customer said', by: anyone, payload: payloads.customerSaid },
  confirmSolved: {
    title: 'The customer says that it is solved',
    by: anyone,
    payload: payloads.confirmSolved,
  },
  notSolved: { title: 'The customer says that it is not solved', by: anyone, payload: payloads.notSolved },
  withdraw: { title: 'The customer withdraws', by: anyone, payload: payloads.withdraw },
  correctContact: {
    title: "Correct the customer's contact data",
    by: anyone,
    payload: payloads.correctContact,
  },
  respond: { title: 'Record a word to the customer', by: ['agent'], payload: payloads.respond },
  changePolicy: {
    title: 'Go over to another policy, or another version of it',
    by: agent,
    payload: payloads.changePolicy,
  },
  changePriority: { title: 'Give it another priority', by: agent, payload: payloads.changePriority },
  promiseCallBack: {
    title: 'Promise the customer a call-back',
    by: ['agent'],
    payload: payloads.promiseCallBack,
  },
  moveCallBack: {
    title: 'The customer chooses another time for the call-back',
    by: ['customer'],
    payload: payloads.moveCallBack,
  },
  calledBack: { title: 'Log the call-back', by: ['agent'], payload: payloads.calledBack },
  fulfil: { title: 'Log that what was promised is done', by: agent, payload: payloads.fulfil },
  putOff: { title: 'Log a new date for what was promised', by: ['agent'], payload: payloads.putOff },
  waitForCustomer: {
    title: 'Ask the customer, and wait for the reply',
    by: ['agent'],
    payload: payloads.waitForCustomer,
  },
  ...compensationEvents,
  escalate: { title: 'Escalate', by: anyone, payload: payloads.escalate },
  acknowledgeEscalation: {
    title: 'Take the escalation',
    by: ['agent'],
    payload: payloads.acknowledgeEscalation,
  },
  checkIn: { title: 'Record the progress of the escalation', by: ['agent'], payload: payloads.checkIn },
  standDown: { title: 'Stand the escalation down', by: ['agent'], payload: payloads.standDown },
  documentIncident: {
    title: 'Document the safety incident',
    by: ['agent'],
    payload: payloads.documentIncident,
  },
  safetyCall: {
    title: 'Log the safety call to the customer',
    by: ['agent'],
    payload: payloads.safetyCall,
  },
  referOut: { title: 'Refer it out: not covered by the policy', by: agent, payload: payloads.referOut },
  toldOtherwise: {
    title: 'Log that something was told or paid in another way',
    by: ['agent'],
    payload: payloads.toldOtherwise,
  },
  refundFailed: refundFailedEvent,
  resend: {
    title: 'Send or pay again what could not be delivered or paid',
    by: agent,
    payload: payloads.resend,
  },
};
