import { z } from 'zod';
import { money } from '../../policies/sections/common.ts';
import { cause, remedy } from '../../policies/sections/handling.ts';
import { anyone, type EventDefinition } from './event-definition.ts';
import { words } from './words.ts';

const ours = ['agent'] as const;

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
  }),
  approveCompensation: z.strictObject({ reason: words('Reason').optional() }),
  declineCompensation: z.strictObject({ reason: words('Reason') }),
  chooseCompensation: z.strictObject({
    compensation: z.string().min(1).max(20).meta({ title: 'Id of the compensation' }),
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
