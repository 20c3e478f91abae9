import { agentOrSystem as agent, anyone, type EventDefinition } from '../case/event-definition.ts';
import { escalationEvents } from '../case/escalation-events.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import type { Message } from '../case/message.ts';
import { besideEvents } from '../goods/compensation/events.ts';
import { goodsEvents } from '../goods/events.ts';
import { payloads, type Payloads } from './payloads.ts';

export type ReturnEventType = keyof Payloads;

/** A message of a person or a machine, as the interpreter delivers it: of these types. */
export type MessageOf<K extends ReturnEventType> = Message<Payloads, K>;

export type ReturnMessage = MessageOf<ReturnEventType>;

export type ReturnEvent = ReturnMessage | EffectSettled;

/** Every event that can be sent to a return: what it is called, who may send it, what it carries. */
export const events: { readonly [K in ReturnEventType]: EventDefinition } = {
  ...goodsEvents,
  ...escalationEvents,
  ...besideEvents,
  inspect: { title: 'Record the inspection', by: agent, payload: payloads.inspect },
  settle: { title: 'Decide what becomes of goods', by: ['agent'], payload: payloads.settle },
  choose: { title: 'Choose how goods are settled', by: anyone, payload: payloads.choose },
  settleExtra: {
    title: 'Decide what becomes of pieces that nobody asked for',
    by: ['agent'],
    payload: payloads.settleExtra,
  },
  cancel: { title: 'Cancel the return', by: agent, payload: payloads.cancel },
};
