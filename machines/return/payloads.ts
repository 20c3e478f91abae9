import { z } from 'zod';
import { settlementChoice } from '../../policies/sections/returns.ts';
import { escalationPayloads } from '../case/escalation-events.ts';
import { words } from '../case/words.ts';
import { besidePayloads } from '../goods/compensation/events.ts';
import { goodsPayloads } from '../goods/payloads.ts';
import { unitRef } from '../goods/units.ts';
import { article } from './wish.ts';

/** What was found when one unit was looked at. */
export const finding = z.strictObject({
  ...unitRef.shape,
  condition: z.enum(['original', 'used', 'damaged', 'other-item']).meta({ title: 'Condition' }),
  accessories: z.boolean().meta({ title: 'All accessories are there' }),
  opened: z.boolean().meta({ title: 'The packaging was opened' }),
  defective: z.boolean().meta({ title: 'It is defective' }),
  missing: z.boolean().meta({ title: 'It was not in the parcel' }),
});

export type Finding = z.infer<typeof finding>;

/** Payload of each event that can be sent to a return. */
export const payloads = {
  ...goodsPayloads,
  ...escalationPayloads,
  ...besidePayloads,
  inspect: z.strictObject({
    units: z.array(finding).min(1).max(500).meta({ title: 'What was found, unit by unit' }),
    extra: z
      .int()
      .positive()
      .max(100)
      .optional()
      .meta({ title: 'Pieces in the parcel that nobody asked for' }),
    text: words('What else was found').optional(),
  }),
  settle: z.strictObject({
    units: z.array(unitRef).min(1).max(500),
    as: z
      .enum([...settlementChoice.options, 'send-back', 'keep', 'nothing'])
      .meta({ title: 'What becomes of them' }),
    article: article.optional().meta({ title: 'What they are exchanged for' }),
    feePercent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({ title: 'Kept of the price, percent; left out: as the policy says' }),
    reason: words('Reason, which the customer reads'),
  }),
  choose: z.strictObject({
    units: z.array(unitRef).min(1).max(500),
    as: z.enum([...settlementChoice.options, 'wait']).meta({ title: 'What the customer wants for them' }),
    article: article.optional().meta({ title: 'What they are exchanged for' }),
  }),
  settleExtra: z.strictObject({
    as: z.enum(['send-back', 'dispose']).meta({ title: 'What becomes of them' }),
    reason: words('Reason'),
  }),
} as const;

export type Payloads = { readonly [K in keyof typeof payloads]: z.infer<(typeof payloads)[K]> };
