import { agentOrSystem as agent, anyone, type EventDefinition } from '../case/event-definition.ts';
import { refundFailedEvent } from '../case/refund-failed.ts';
import { goodsPayloads as payloads, type GoodsPayloads } from './payloads.ts';

/** The events that every case about goods takes. */
export const goodsEvents: { readonly [K in keyof GoodsPayloads]: EventDefinition } = {
  handedOver: { title: 'The carrier has the parcel', by: anyone, payload: payloads.handedOver },
  arrived: { title: 'The parcel arrived', by: agent, payload: payloads.arrived },
  parcelLost: {
    title: 'The carrier has lost the parcel, or cannot deliver it',
    by: agent,
    payload: payloads.parcelLost,
  },
  takeLate: { title: 'Take a parcel that came too late', by: ['agent'], payload: payloads.takeLate },
  refuseLate: { title: 'Send a parcel back that came too late', by: ['agent'], payload: payloads.refuseLate },
  cancel: { title: 'Cancel the case', by: agent, payload: payloads.cancel },
  withdraw: { title: 'The customer withdraws', by: anyone, payload: payloads.withdraw },
  note: { title: 'Note something for colleagues', by: agent, payload: payloads.note },
  customerSaid: { title: 'Record what the customer said', by: anyone, payload: payloads.customerSaid },
  correctContact: {
    title: "Correct the customer's contact data",
    by: anyone,
    payload: payloads.correctContact,
  },
  refundFailed: refundFailedEvent,
  retry: { title: 'Try again what could not be done', by: agent, payload: payloads.retry },
  doneOtherwise: {
    title: 'Log that something was done in another way',
    by: ['agent'],
    payload: payloads.doneOtherwise,
  },
};
