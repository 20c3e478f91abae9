import { z } from 'zod';

/** How a customer reaches the company. */
export const channel = z.enum(['phone', 'inPerson', 'email', 'chat', 'social', 'post']);

export type Channel = z.infer<typeof channel>;

/** Where words are said, so that nothing of them is kept unless somebody writes it down. */
export const spokenChannels: readonly Channel[] = ['phone', 'inPerson'];

export const caseKind = z.enum(['complaint', 'warranty', 'return']);

export type KindOfCase = z.infer<typeof caseKind>;

/** What a complaint case can be about in the policies' words. */
export const matter = z.enum(['complaint', 'question', 'request']);

export type Matter = z.infer<typeof matter>;

/** An amount of time in the unit that the policy speaks; see Budget in calendar/calendar.ts. */
export const budget = z.strictObject({
  amount: z.number().positive("expected a positive number, for example { amount: 7, unit: 'business-days' }"),
  unit: z.enum(
    [
      'seconds',
      'minutes',
      'hours',
      'days',
      'business-minutes',
      'business-hours',
      'business-days',
      'working-day-hours',
    ],
    "expected a unit, for example { amount: 7, unit: 'business-days' }",
  ),
});

/** A budget and the calendar (by its key in the policy) that it runs on. */
export const within = z.strictObject({ budget, calendar: z.string().min(1) });

export type Within = z.infer<typeof within>;

const amountExample = "for example { minor: 10000, currency: 'USD' } for 100 dollars";

/** Integer minor units with the currency: never a float, never an amount without currency. */
export const money = z.strictObject(
  {
    minor: z
      .int(`expected whole minor units, ${amountExample}`)
      .nonnegative(`expected no less than 0 minor units, ${amountExample}`),
    currency: z
      .string(`expected the currency of the amount, ${amountExample}`)
      .regex(/^[A-Z]{3}$/, "expected an ISO 4217 currency, for example 'USD'"),
  },
  {
    error: ({ code }) =>
      code === 'invalid_type' ? `expected an amount with its currency, ${amountExample}` : undefined,
  },
);
