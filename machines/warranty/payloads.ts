import { z } from 'zod';
import { fault } from '../../policies/sections/warranty.ts';
import { escalationPayloads } from '../case/escalation-events.ts';
import { words } from '../case/words.ts';
import { besidePayloads } from '../goods/compensation/events.ts';
import { goodsPayloads } from '../goods/payloads.ts';
import { unitRef } from '../goods/units.ts';

const date = z.iso.date("expected a date, for example '2026-12-01'");
const sku = z.string().min(1).max(64);

/** What was found when one unit was looked at. */
export const finding = z.strictObject({
  ...unitRef.shape,
  found: z
    .enum(['as-described', 'nothing-wrong', 'other-damage', 'other-item', 'missing'])
    .meta({ title: 'What was found' }),
});

export type Finding = z.infer<typeof finding>;

/** Payload of each event that can be sent to a warranty claim. */
export const payloads = {
  ...goodsPayloads,
  ...escalationPayloads,
  ...besidePayloads,
  verify: z.strictObject({
    ours: z.boolean().meta({ title: 'The goods are from this order' }),
    reason: words('Reason'),
  }),
  describe: z.strictObject({
    text: words('What is wrong, in detail'),
    fault: fault.optional().meta({ title: 'Kind of fault' }),
  }),
  tryStep: z.strictObject({
    step: z.string().min(1).max(64).meta({ title: 'Step of the guide' }),
    outcome: z.enum(['solved', 'not-solved', 'not-possible']).meta({ title: 'What came of it' }),
    text: words('What happened').optional(),
  }),
  approve: z.strictObject({ text: words('Note').optional() }),
  decline: z.strictObject({ reason: words('Reason, which the customer reads') }),
  choose: z.strictObject({
    remedy: z.enum(['replacement', 'refund']).meta({ title: 'What the customer wants' }),
  }),
  inspect: z.strictObject({
    units: z.array(finding).min(1).max(500).meta({ title: 'What was found, unit by unit' }),
    text: words('What else was found').optional(),
  }),
  settle: z.strictObject({
    units: z.array(unitRef).min(1).max(500),
    as: z.enum(['replacement', 'refund', 'send-back', 'nothing']).meta({ title: 'What becomes of them' }),
    reason: words('Reason, which the customer reads'),
  }),
  chooseInstead: z.strictObject({
    instead: z.enum(['refund', 'other-model', 'wait']).meta({ title: 'What the customer chooses' }),
    sku: sku.optional().meta({ title: 'Article of the other model' }),
    /** What a customer pays for one, tax included, minor units; filled in from the stock. */
    price: z.int().nonnegative().optional().meta({ fromStock: true }),
  }),
  restocked: z.strictObject({}),
  putOff: z.strictObject({ newDate: date.meta({ title: 'New date' }), reason: words('Reason') }),
} as const;

export type Payloads = { readonly [K in keyof typeof payloads]: z.infer<(typeof payloads)[K]> };
