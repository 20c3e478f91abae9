import { z } from 'zod';
import { money } from '../../policies/sections/common.ts';
import { cause, remedy } from '../../policies/sections/handling.ts';
import { unitRef } from '../goods/units.ts';
import { anyone, type EventDefinition } from './event-definition.ts';
import { words } from './words.ts';

const ours = ['agent'] as const;

const id = z.string().min(1).max(20);
/** Needed where several wait; another than the one that waits is refused. */
const decidedOn = id.optional().meta({ title: 'Id of the compensation that was looked at' });

/** Payloads of what is said of a compensation. */
export const compensationPayloads = {
  offerCompensation: z.strictObject({
    cause: cause.exclude(['broken-promise']).meta({ title: 'What went wrong' }),
    remedy: remedy.optional().meta({ title: 'What is offered, where the company chooses' }),
    amount: money.meta({ title: 'What it is worth' }),
    order: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ title: 'Order that it is about: money goes back to what paid it' }),
    units: z
      .array(unitRef)
      .min(1)
      .max(500)
      .optional()
      .meta({ title: 'Pieces that a full refund is for; all that is left of the order when left out' }),
  }),
  approveCompensation: z.strictObject({ compensation: decidedOn, reason: words('Reason').optional() }),
  declineCompensation: z.strictObject({ compensation: decidedOn, reason: words('Reason') }),
  chooseCompensation: z.strictObject({
    compensation: id.meta({ title: 'Id of the compensation' }),
    remedy: remedy.meta({ title: 'What the customer prefers' }),
  }),
} as const;

export type CompensationPayloads = {
  readonly [K in keyof typeof compensationPayloads]: z.infer<(typeof compensationPayloads)[K]>;
};

/** What these events are called and who may send them. */
export const compensationEvents: { readonly [K in keyof CompensationPayloads]: EventDefinition } = {
  offerCompensation: {
    title: 'Offer compensation',
    by: ours,
    payload: compensationPayloads.offerCompensation,
  },
  approveCompensation: {
    title: 'Approve the compensation',
    by: ours,
    payload: compensationPayloads.approveCompensation,
  },
  declineCompensation: {
    title: 'Decline the compensation',
    by: ours,
    payload: compensationPayloads.declineCompensation,
  },
  chooseCompensation: {
    title: 'The customer chooses the compensation',
    by: anyone,
    payload: compensationPayloads.chooseCompensation,
  },
};
