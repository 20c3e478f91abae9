import { z } from 'zod';
import { titled } from '../titled.ts';
import { within } from './common.ts';
import { parcelRules } from './parcel.ts';

/** What is wrong with the goods, as the customer says. */
export const fault = z.enum([
  'manufacturing-defect',
  'hardware-failure',
  'software',
  'accidental-damage',
  'wear',
  'unknown',
]);

export type Fault = z.infer<typeof fault>;

/** A warranty that comes with the goods, or is bought with them. */
const plan = z.strictObject({
  name: z.enum(['standard', 'extended', 'premium']),
  /** From the purchase. */
  months: z.int().positive(),
  /** Articles under which it is sold, in the same order as the goods; none: it comes with everything. */
  articles: z.array(z.string().min(1).max(64)),
  /** Faults that it covers beyond those that every plan covers. */
  adds: z.array(fault),
});

/** Steps for goods of some categories, in their order. */
const guide = z.strictObject({
  title: z.string().min(1),
  /** None: for all that no other guide is for. */
  categories: z.array(z.string().min(1).max(64)),
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a short id, for example 'restart'"),
        instruction: z.string().min(1).max(300),
      }),
    )
    .min(1)
    .max(10),
});

/** What is possible when a claim is not covered. */
export const alternative = z.enum(['paid-repair', 'return', 'discount']);

export const warranty = z.strictObject({
  ...parcelRules,
  /** Dates of coverage are days of that calendar's time zone; the whole of the last day counts. */
  plans: titled(z.strictObject({ calendar: z.string(), offered: z.array(plan).min(1) })),
  /** Faults that every plan covers for its whole time. */
  covers: titled(z.array(fault).min(1)),
  /** From the purchase, whatever the plan. */
  software: titled(z.strictObject({ days: z.int().positive() })),
  /** Tried before anything is approved. */
  guides: titled(z.array(guide).min(1)),
  /** The customer describes what is wrong, tries a step or chooses within; then the claim expires. */
  customerWithin: titled(within),
  /** Both from the arrival of the defective goods. */
  replacement: titled(z.strictObject({ aim: within, late: within })),
  /** The date that is promised to a customer who waits for goods that are out of stock. */
  restock: titled(within),
  alternatives: titled(z.array(alternative).min(1)),
});
