import { handedToHost } from '../case/deed.ts';
import { heard } from '../case/heard.ts';
import type { Change, ReturnContext } from './context.ts';
import { nextDutyAt, pressRefund, remindOwner } from './duties.ts';
import { close, expired, resolve, withdrawn } from './ending.ts';
import type { MessageOf, ReturnEvent, ReturnEventType } from './events.ts';
import { apologise } from './late-refund.ts';
import { arrived, arrivedLate, expire, handedOver, missed, remindToSend, takenLate } from './parcel.ts';
import { doneOtherwise, recordReceipt, retried } from './receipts.ts';
import { inspected, refusedLate, settled } from './settling.ts';

/** What a named action changes, from what the event and the case say. */
type Reducer = (context: ReturnContext, event: ReturnEvent) => Change;

/** A reducer of one kind of message; any other event changes nothing. */
function on<K extends ReturnEventType>(
  type: K,
  change: (context: ReturnContext, event: MessageOf<K>) => Change,
): Reducer {
  const isOne = (event: ReturnEvent): event is Extract<ReturnEvent, MessageOf<K>> => event.type === type;
  return (context, event) => (isOne(event) ? change(context, event) : {});
}

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  recordReceipt: (context, event) => (event.type === 'effect.settled' ? recordReceipt(context, event) : {}),
  handedOver: on('handedOver', (context, { occurredAt, actor }) => handedOver(context, occurredAt, actor)),
  arrive: on('arrived', (context, { occurredAt, actor }) => arrived(context, occurredAt, actor)),
  arriveLate: on('arrived', (context, { occurredAt, actor }) => arrivedLate(context, occurredAt, actor)),
  inspect: on('inspect', (context, { payload, occurredAt, actor }) =>
    inspected(context, payload, occurredAt, actor),
  ),
  settle: on('settle', (context, { payload, occurredAt, actor }) =>
    settled(context, payload, occurredAt, actor),
  ),
  takeLate: on('takeLate', (context, { payload, occurredAt, actor }) =>
    takenLate(context, payload.reason, occurredAt, actor),
  ),
  refuseLate: on('refuseLate', (context, { payload, occurredAt, actor }) =>
    refusedLate(context, payload.reason, occurredAt, actor),
  ),
  withdraw: on('withdraw', (context, { payload, occurredAt, actor }) =>
    withdrawn(context, payload.reason, occurredAt, actor, false),
  ),
  cancel: on('cancel', (context, { payload, occurredAt, actor }) =>
    withdrawn(context, payload.reason, occurredAt, actor, true),
  ),
  recordNote: on('note', (context, { payload, occurredAt, actor }) =>
    heard(context, { what: 'Note', channel: 'note', words: [payload.text] }, occurredAt, actor, 'internal'),
  ),
  recordSaid: on('customerSaid', (context, { payload, occurredAt, actor }) =>
    heard(context, { what: 'Said', channel: payload.channel, words: [payload.text] }, occurredAt, actor),
  ),
  correctContact: on('correctContact', ({ reachableBy }, { payload }) => ({
    customer: payload.customer,
    reachableBy: payload.reachableBy ?? reachableBy,
  })),
  retry: on('retry', (context, { payload }) => retried(context, payload.effectId)),
  doneOtherwise: on('doneOtherwise', (context, { payload, occurredAt, actor }) =>
    doneOtherwise(context, payload, occurredAt, actor),
  ),
  remindToSend,
  expire,
  missed,
  resolve,
  close,
  expired,
  pressRefund,
  apologise,
  remindOwner,
  watchDuty: (context) => ({ dutyWatch: nextDutyAt(context) }),
  handOver: ({ letters, acts }) => ({ letters: handedToHost(letters), acts: handedToHost(acts) }),
} satisfies Record<string, Reducer>;
