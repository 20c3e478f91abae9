import { agentOrSystem as agent, anyone, type EventDefinition } from '../case/event-definition.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import type { Message } from '../case/message.ts';
import { payloads, type Payloads } from './payloads.ts';

export type ReturnEventType = keyof Payloads;

/** A message of a person or a machine, as the interpreter delivers it: of these types. */
export type MessageOf<K extends ReturnEventType> = Message<Payloads, K>;

export type ReturnMessage = MessageOf<ReturnEventType>;

export type ReturnEvent = ReturnMessage | EffectSettled;

/** Every event that can be sent to a return: what it is called, who may send it, what it carries. */
export const events: { readonly [K in ReturnEventType]: EventDefinition } = {
  handedOver: { title: 'The carrier has the parcel', by: anyone, payload: payloads.handedOver },
  arrived: { title: 'The parcel arrived', by: agent, payload: payloads.arrived },
  inspect: { title: 'Record the inspection', by: agent, payload: payloads.inspect },
  settle: { title: 'Decide what becomes of goods', by: ['agent'], payload: payloads.settle },
  takeLate: { title: 'Take a parcel that came too late', by: ['agent'], payload: payloads.takeLate },
  refuseLate: { title: 'Send a parcel back that came too late', by: ['agent'], payload: payloads.refuseLate },
  cancel: { title: 'Cancel the return', by: agent, payload: payloads.cancel },
  withdraw: { title: 'The customer withdraws', by: anyone, payload: payloads.withdraw },
  note: { title: 'Note something for colleagues', by: agent, payload: payloads.note },
  customerSaid: { title: 'Record what the customer said', by: anyone, payload: payloads.customerSaid },
  correctContact: {
    title: "Correct the customer's contact data",
    by: anyone,
    payload: payloads.correctContact,
  },
  retry: { title: 'Try again what could not be done', by: agent, payload: payloads.retry },
  doneOtherwise: {
    title: 'Log that something was done in another way',
    by: ['agent'],
    payload: payloads.doneOtherwise,
  },
};
