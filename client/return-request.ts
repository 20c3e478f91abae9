import { z } from 'zod';
import { channel } from '../policies/sections/common.ts';
import { returnReason, settlementChoice } from '../policies/sections/returns.ts';
import { actor } from './actor.ts';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';

/** Longest text with a return, characters. */
const longest = 20_000;

/** Goods of one line of the order and why they come back. */
export const returnLine = z
  .strictObject({
    lineId: z.string().min(1).max(64).meta({ description: "The line's id in the order" }),
    /** Which pieces, counted from 0; left out: as many as `quantity` says of those that are free. */
    units: z
      .array(z.int().nonnegative().max(9_999))
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'Which pieces of the line, counted from 0; left out: any that are free' }),
    quantity: z
      .int()
      .positive()
      .max(500)
      .optional()
      .meta({ description: 'How many pieces, when it does not say which; 1 when left out' }),
    reason: returnReason,
    opened: z.boolean().default(false).meta({ description: 'The packaging was opened' }),
    wish: z
      .strictObject({
        as: settlementChoice,
        sku: z
          .string()
          .min(1)
          .max(64)
          .optional()
          .meta({ description: 'The article that it is exchanged for; only with an exchange' }),
      })
      .optional()
      .meta({
        description:
          'How the customer wants it settled, where the policy lets them choose; a refund when left out',
      }),
  })
  .refine(({ units, quantity }) => units === undefined || quantity === undefined, {
    path: ['quantity'],
    message: 'expected either units or quantity, not both',
  });

/** What both a quote and a return are asked with. */
export const returnQuestion = z.strictObject({
  policy: z.string().min(1).max(100),
  orderId: z.string().min(1).max(64),
  /** The customer's e-mail address as the order has it; asked of whoever does not speak for the company. */
  email: z.string().max(320).optional(),
  lines: z.array(returnLine).min(1).max(100),
  /** When the customer asked, epoch ms; now when left out. */
  occurredAt: z.int().positive().optional(),
});

/** Opening a return, as people and programs ask for it. */
export const returnRequest = returnQuestion.extend({
  channel: z.enum([...channel.options, 'web']).default('web'),
  /** What the customer wrote with it. */
  text: z.string().optional(),
  /** For the label and for calls; the shop's order has neither. */
  phone: z.string().max(50).optional(),
  address: z.string().max(1000).optional(),
  /** Why a member of staff takes it back against the rules. */
  exception: z.string().optional(),
  reachableBy: z.enum(['email', 'post']).optional(),
  /** The case that it is opened from, by case id or workflow id. */
  from: z.string().min(1).max(100).optional(),
  caseId: z.string().optional(),
  /** Id of the opening event; a repetition with the same id opens nothing new. */
  id: z.string().optional(),
  actor,
});

export type ReturnQuestion = z.input<typeof returnQuestion>;
export type ReturnRequest = z.input<typeof returnRequest>;
export type CheckedReturnQuestion = z.output<typeof returnQuestion>;
export type CheckedReturnRequest = z.output<typeof returnRequest>;

/**
 * A quote's question out of anything.
 *
 * @throws ClientError `InvalidInput` naming each wrong field
 */
export function checkReturnQuestion(value: unknown): CheckedReturnQuestion {
  return checked(returnQuestion, value);
}

/**
 * A return out of anything, for edges where no compiler has looked.
 *
 * @throws ClientError `InvalidInput`, InvalidPayload, TextTooLarge or ControlCharacter naming each wrong field
 */
export function checkReturnRequest(value: unknown): CheckedReturnRequest {
  const request = checked(returnRequest, value);
  if (request.text !== undefined) checkText('text', request.text, longest);
  if (request.exception !== undefined) checkText('exception', request.exception, longest);
  return request;
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, value));
  throw new ClientError('InvalidInput', `The return cannot be opened: ${issues.join('; ')}.`, {
    fields: parsed.error.issues,
  });
}
