import { z } from 'zod';
import { channel } from '../policies/sections/common.ts';
import { fault } from '../policies/sections/warranty.ts';
import { actor } from './actor.ts';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';

/** Longest description, characters. */
const longest = 20_000;

/** Goods of one line of the order that are defective. */
export const claimLine = z
  .strictObject({
    lineId: z.string().min(1).max(64).meta({ description: "The line's id in the order" }),
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
    serials: z
      .array(z.string().min(1).max(64))
      .max(500)
      .default([])
      .meta({ description: 'Serial numbers as the goods show them; nobody has to name one' }),
  })
  .refine(({ units, quantity }) => units === undefined || quantity === undefined, {
    path: ['quantity'],
    message: 'expected either units or quantity, not both',
  });

/** Opening a warranty claim, as people and programs ask for it. */
export const claimRequest = z.strictObject({
  policy: z.string().min(1).max(100),
  orderId: z.string().min(1).max(64),
  /** The customer's e-mail address as the order has it; asked of whoever does not speak for the company. */
  email: z.string().max(320).optional(),
  lines: z.array(claimLine).min(1).max(100),
  /** What kind of fault; what the customer cannot name is taken for a defect. */
  fault: fault.default('unknown'),
  /** When the customer claimed, epoch ms; now when left out. */
  occurredAt: z.int().positive().optional(),
  channel: z.enum([...channel.options, 'web']).default('web'),
  /** What is wrong, in the customer's words; left out: the customer is asked. */
  text: z.string().optional(),
  /** For the label and for calls; the shop's order has neither. */
  phone: z.string().max(50).optional(),
  address: z.string().max(1000).optional(),
  reachableBy: z.enum(['email', 'post']).optional(),
  /** The case that it is opened from, by case id or workflow id. */
  from: z.string().min(1).max(100).optional(),
  caseId: z.string().optional(),
  /** Id of the opening event; a repetition with the same id opens nothing new. */
  id: z.string().optional(),
  actor,
});

export type ClaimRequest = z.input<typeof claimRequest>;
export type CheckedClaimRequest = z.output<typeof claimRequest>;

/**
 * A claim out of anything, for edges where no compiler has looked.
 *
 * @throws ClientError `InvalidInput`, InvalidPayload, TextTooLarge or ControlCharacter naming each wrong field
 */
export function checkClaimRequest(value: unknown): CheckedClaimRequest {
  const parsed = claimRequest.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => describeIssue(issue, value));
    throw new ClientError('InvalidInput', `The claim cannot be opened: ${issues.join('; ')}.`, {
      fields: parsed.error.issues,
    });
  }
  if (parsed.data.text !== undefined) checkText('text', parsed.data.text, longest);
  return parsed.data;
}
