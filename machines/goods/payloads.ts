import { z } from 'zod';
import { channel } from '../../policies/sections/common.ts';
import { refundFailedPayload } from '../case/refund-failed.ts';
import { withdrawPayload } from '../case/withdrawing.ts';
import { words } from '../case/words.ts';

const effectId = z.string().min(1).max(200).meta({ title: 'Effect id of the receipt' });

/** Payloads of the events that every case about goods takes. */
export const goodsPayloads = {
  handedOver: z.strictObject({}),
  arrived: z.strictObject({}),
  parcelLost: z.strictObject({}),
  takeLate: z.strictObject({ reason: words('Reason') }),
  refuseLate: z.strictObject({ reason: words('Reason, which the customer reads') }),
  cancel: z.strictObject({ reason: words('Reason, which the customer reads') }),
  withdraw: withdrawPayload,
  note: z.strictObject({ text: words('Note') }),
  customerSaid: z.strictObject({ text: words('What the customer said'), channel }),
  correctContact: z.strictObject({
    customer: words('Customer'),
    reachableBy: z.enum(['email', 'post']).optional(),
  }),
  retry: z.strictObject({ effectId }),
  refundFailed: refundFailedPayload,
  doneOtherwise: z.strictObject({ effectId, text: words('How it was done') }),
} as const;

export type GoodsPayloads = {
  readonly [K in keyof typeof goodsPayloads]: z.infer<(typeof goodsPayloads)[K]>;
};
