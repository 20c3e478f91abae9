import { agentOrSystem as agent, anyone, type EventDefinition } from '../case/event-definition.ts';
import { escalationEvents } from '../case/escalation-events.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import type { Message } from '../case/message.ts';
import { besideEvents } from '../goods/compensation/events.ts';
import { goodsEvents } from '../goods/events.ts';
import { payloads, type Payloads } from './payloads.ts';

export type ClaimEventType = keyof Payloads;

/** A message of a person or a machine, as the interpreter delivers it: of these types. */
export type MessageOf<K extends ClaimEventType> = Message<Payloads, K>;

export type ClaimMessage = MessageOf<ClaimEventType>;

export type ClaimEvent = ClaimMessage | EffectSettled;

const ours = ['agent'] as const;

/** Every event that can be sent to a warranty claim: what it is called, who may send it, what it carries. */
export const events: { readonly [K in ClaimEventType]: EventDefinition } = {
  verify: { title: 'Say whether the goods are from this order', by: ours, payload: payloads.verify },
  describe: { title: 'Describe what is wrong', by: anyone, payload: payloads.describe },
  tryStep: { title: 'Say what came of a step of the guide', by: anyone, payload: payloads.tryStep },
  approve: { title: 'Approve the claim', by: ours, payload: payloads.approve },
  decline: { title: 'Decline the claim', by: ours, payload: payloads.decline },
  choose: { title: 'The customer chooses refund or replacement', by: anyone, payload: payloads.choose },
  inspect: { title: 'Record the inspection', by: agent, payload: payloads.inspect },
  settle: { title: 'Decide what becomes of goods', by: ours, payload: payloads.settle },
  chooseInstead: {
    title: 'The customer chooses in place of what is out of stock',
    by: anyone,
    payload: payloads.chooseInstead,
  },
  restocked: { title: 'The article is there again', by: agent, payload: payloads.restocked },
  putOff: { title: 'Tell the customer another date', by: ours, payload: payloads.putOff },
  ...goodsEvents,
  ...escalationEvents,
  ...besideEvents,
  cancel: { title: 'Cancel the claim', by: agent, payload: payloads.cancel },
};
