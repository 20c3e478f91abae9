import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, channel, money, within } from './common.ts';
import { person } from './complaint.ts';

/** First response of a person, by channel, in the policy's own unit. */
export const response = z.partialRecord(channel, titled(within));

export const escalation = z.strictObject({
  triggers: titled(
    z.array(
      z.enum(['supervisor', 'high-value', 'legal', 'safety', 'unresolved', 'dissatisfied', 'on-request']),
    ),
  ),
  unresolvedAfter: titled(budget).exactOptional(),
  acknowledgedWithin: titled(budget),
  checkInEvery: titled(budget),
  levels: titled(
    z.array(
      z.strictObject({ level: z.int().min(1).max(4), title: z.string(), contact: person, email: z.email() }),
    ),
  ),
});

export const compensation = z.strictObject({
  byCause: titled(
    z.record(
      z.enum(['service-failure', 'product-defect', 'shipping-delay', 'multiple-issues', 'broken-promise']),
      z.array(z.string().min(1)).min(1),
    ),
  ),
  approvalAbove: titled(money).exactOptional(),
  approvalWithin: titled(within).exactOptional(),
});

export const pauses = z.strictObject({
  /** Names of the clocks that wait while the customer is asked; safety never does. */
  waitingForCustomer: titled(z.array(z.string())),
  limit: titled(within),
});

export const safety = z.strictObject({
  reportWithin: titled(budget),
  team: titled(z.email()),
  followUpAfter: titled(budget),
});

export const warranty = z.strictObject({
  standardMonths: titled(z.int().positive()),
  extendedMonths: titled(z.int().positive()),
  softwareDays: titled(z.int().positive()),
  replacement: titled(z.strictObject({ aim: within, late: within })),
});

export const returns = z.strictObject({
  windowDays: titled(z.int().positive()),
  restockingPercent: titled(z.number().min(0).max(100)),
  refund: titled(z.strictObject({ aim: within, late: within })),
});
