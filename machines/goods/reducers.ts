import { contactCorrected } from '../case/contact-corrected.ts';
import { handedToHost } from '../case/deed.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { heard } from '../case/heard.ts';
import type { Message } from '../case/message.ts';
import { onMessage } from '../case/on-message.ts';
import type { UnitRef } from '../money/paid.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import type { Duty } from '../case/duty.ts';
import { nextDutyAt } from './duties.ts';
import { close, expired, withdrawn } from './ending.ts';
import {
  arrived,
  arrivedLate,
  carrierLost,
  expire,
  handedOver,
  missed,
  remindToSend,
  takenLate,
} from './parcel.ts';
import type { GoodsPayloads } from './payloads.ts';
import { doneOtherwise, recordReceipt, refundFailed, triedAgain, type CarriedOut } from './receipts.ts';

type GoodsEvent = Message<GoodsPayloads, keyof GoodsPayloads> | EffectSettled | { readonly type: string };

/** What a kind of case about goods does in its own way. */
export interface Ways<C extends GoodsContext> {
  readonly carriedOut: CarriedOut<C>;
  /** Units that another case may have once this one is over. */
  readonly free: (context: C) => readonly UnitRef[];
  readonly dutiesOf: (context: C) => readonly Duty[];
  /** What else is over when the case is. */
  readonly atEnd?: (context: C) => C;
}

/** What the named actions change that every chart about goods has. */
export function goodsReducers<C extends GoodsContext>({
  carriedOut,
  free,
  dutiesOf,
  atEnd = (context) => context,
}: Ways<C>) {
  const on = onMessage<C, GoodsEvent>();
  const plain = onMessage<GoodsContext, GoodsEvent, GoodsChange>();
  const whole =
    (change: (context: C) => C | GoodsChange) =>
    (context: C): C => ({ ...context, ...change(context) });
  const over = (context: C, how: typeof close): C => {
    const last = atEnd(context);
    return { ...last, ...how(last, free(last)) };
  };
  return {
    recordReceipt: on('effect.settled', (context, event) => recordReceipt(context, event, carriedOut)),
    handedOver: plain('handedOver', (context, { occurredAt, actor }) =>
      handedOver(context, occurredAt, actor),
    ),
    arrive: plain('arrived', (context, { occurredAt, actor }) => arrived(context, occurredAt, actor)),
    arriveLate: plain('arrived', (context, { occurredAt, actor }) => arrivedLate(context, occurredAt, actor)),
    loseParcel: plain('parcelLost', (context, { occurredAt, actor }) =>
      carrierLost(context, occurredAt, actor),
    ),
    takeLate: plain('takeLate', (context, { payload, occurredAt, actor }) =>
      takenLate(context, payload.reason, occurredAt, actor),
    ),
    withdraw: on('withdraw', (context, { payload: { reason, channel }, occurredAt: at, actor: by }) => {
      const last = atEnd(context);
      return { ...last, ...withdrawn(last, { reason, channel, at, by, cancelled: false }, free(last)) };
    }),
    cancel: on('cancel', (context, { payload, occurredAt: at, actor: by }) => {
      const { reason } = payload;
      const last = atEnd(context);
      return { ...last, ...withdrawn(last, { reason, at, by, cancelled: true }, free(last)) };
    }),
    recordNote: plain('note', (context, { payload, occurredAt, actor }) =>
      heard(context, { what: 'Note', channel: 'note', words: [payload.text] }, occurredAt, actor, 'internal'),
    ),
    recordSaid: plain('customerSaid', (context, { payload, occurredAt, actor }) =>
      heard(context, { what: 'Said', channel: payload.channel, words: [payload.text] }, occurredAt, actor),
    ),
    correctContact: plain('correctContact', (context, { payload, occurredAt, actor }) =>
      contactCorrected(context, payload, occurredAt, actor),
    ),
    failRefund: plain('refundFailed', (context, { payload, occurredAt, actor }) =>
      refundFailed(context, payload, occurredAt, actor),
    ),
    retry: plain('retry', (context, { payload: { effectId }, occurredAt, actor }) =>
      triedAgain(context, effectId, occurredAt, actor),
    ),
    doneOtherwise: on('doneOtherwise', (context, { payload, occurredAt, actor }) =>
      doneOtherwise(context, payload, occurredAt, actor, carriedOut),
    ),
    remindToSend,
    expire,
    missed,
    close: whole((context) => over(context, close)),
    expired: whole((context) => over(context, expired)),
    watchDuty: (context: C) => ({ dutyWatch: nextDutyAt(context, dutiesOf(context)) }),
    handOver: ({ letters, acts }: GoodsContext) => ({
      letters: handedToHost(letters),
      acts: handedToHost(acts),
    }),
  };
}
