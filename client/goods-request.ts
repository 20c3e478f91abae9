import { z } from 'zod';
import { channel } from '../policies/sections/common.ts';
import { actor } from './actor.ts';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';
import { orderNumber } from './order-number.ts';

/** Which pieces of one line of an order are meant. */
export const goodsLine = z.strictObject({
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
});

/** For `refine` of such a line: pieces are named or counted, not both. */
export const namedOrCounted: [
  (line: z.output<typeof goodsLine>) => boolean,
  { path: PropertyKey[]; message: string },
] = [
  ({ units, quantity }) => units === undefined || quantity === undefined,
  { path: ['quantity'], message: 'expected either units or quantity, not both' },
];

/** Whose goods are meant: what a quote and an opening are both asked with. */
export const goodsQuestion = {
  policy: z.string().min(1).max(100),
  orderId: orderNumber,
  /** The customer's e-mail address as the order has it; asked of whoever does not speak for the company. */
  email: z.string().max(320).optional(),
  /** When the customer asked, epoch ms; now when left out. */
  occurredAt: z.int().positive().optional(),
};

/** What else a case about goods is opened with. */
export const goodsOpening = {
  channel: z.enum([...channel.options, 'web']).default('web'),
  /** In the customer's words; a claim without any asks for them. */
  text: z.string().optional(),
  /** For calls, and for the label in place of the address that the order was delivered to. */
  phone: z.string().max(50).optional(),
  address: z.string().max(1000).optional(),
  reachableBy: z.enum(['email', 'post']).optional(),
  /** The case that it is opened from, by case id or workflow id. */
  from: z.string().min(1).max(100).optional(),
  caseId: z.string().optional(),
  /** Id of the opening event; a repetition with the same id opens nothing new. */
  id: z.string().optional(),
  actor,
};

/** Longest text with a case about goods, characters. */
const longest = 20_000;

/**
 * A request about goods out of anything, for edges where no compiler has looked.
 *
 * @param what 'return', 'claim'
 * @param texts fields that hold words
 * @throws ClientError `InvalidInput`, TextTooLarge or ControlCharacter naming each wrong field
 */
export function checkedGoods<T extends object>(
  schema: z.ZodType<T>,
  value: unknown,
  what: string,
  texts: readonly (keyof T & string)[] = [],
): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => describeIssue(issue, value));
    throw new ClientError('InvalidInput', `The ${what} cannot be opened: ${issues.join('; ')}.`, {
      fields: parsed.error.issues,
    });
  }
  for (const name of texts) {
    const text = parsed.data[name];
    if (typeof text === 'string') checkText(name, text, longest);
  }
  return parsed.data;
}
