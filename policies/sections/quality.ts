import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget } from './common.ts';

const percent = z.number('expected percent, for example 90').min(0).max(100);

/** A length that can be averaged: days have none that is fixed. */
const length = budget.refine(({ unit }) => !unit.endsWith('days'), {
  path: ['unit'],
  message: "expected seconds, minutes or hours, for example { amount: 18, unit: 'business-hours' }",
});

/** What the company measures its service by. Shares are percent of the cases. */
export const quality = z.strictObject({
  /** Surveys with 4 or 5 of 5, at least. */
  satisfaction: titled(percent).exactOptional(),
  /** Resolved at the first contact, at least. */
  firstContact: titled(percent).exactOptional(),
  /** Escalated, less than. */
  escalation: titled(percent).exactOptional(),
  /** Cases without a breach, at least. */
  compliance: titled(percent).exactOptional(),
  /** Average working time from receipt to resolution, at most, by product: a category of goods or a topic. */
  handling: titled(
    z.strictObject({
      calendar: z.string().min(1),
      products: z.record(z.string().min(1), length),
      /** For all other products. */
      otherwise: length,
    }),
  ).exactOptional(),
  /** Share of the closed cases that are chosen at random for a review. */
  sample: titled(percent.gt(0)).exactOptional(),
  /** What a reviewer of a case looks at. */
  checklist: titled(
    z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a short id, for example 'tone'"),
          title: z.string().min(1).max(200),
        }),
      )
      .min(1)
      .max(20),
  ).exactOptional(),
});
