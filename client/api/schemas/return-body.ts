import { z } from 'zod';
import { settlementChoice } from '../../../policies/sections/returns.ts';
import type { ReturnQuote } from '../../../machines/return/quote.ts';
import { returnQuestion, returnRequest } from '../../return-request.ts';
import { fromBody } from './from-body.ts';
import { givenInstant, instant, iso } from './instants.ts';
import { openedBody } from './opened-body.ts';

const asked = {
  policy: returnQuestion.shape.policy.meta({
    description: "Id of the company's policy",
    examples: ['support-procedures'],
  }),
  orderId: returnQuestion.shape.orderId.meta({ description: 'Number of the order', examples: ['S-1003'] }),
  email: returnQuestion.shape.email.meta({
    description: "The customer's address as the order has it; a key of the role customer must name it",
  }),
  lines: returnQuestion.shape.lines,
  occurredAt: givenInstant.optional().meta({ description: 'When the customer asked; now when left out' }),
};

/** What a return is quoted with. */
export const returnQuestionBody = z.strictObject(asked).meta({ id: 'ReturnQuestion' });

/** What a return is opened with. */
export const returnBody = z
  .strictObject({
    ...asked,
    text: z.string().min(1).max(20_000).optional().meta({ description: 'What the customer says' }),
    phone: returnRequest.shape.phone,
    address: returnRequest.shape.address.meta({
      description:
        'Lines as on an envelope, for the sender of the label; left out: where the order was delivered',
    }),
    reachableBy: returnRequest.shape.reachableBy,
    from: fromBody,
    exception: z
      .string()
      .min(1)
      .max(20_000)
      .optional()
      .meta({ description: 'Why it is taken back against the rules; only with a key of the role agent' }),
  })
  .meta({ id: 'Return' });

const minor = z.int().meta({ description: "Minor units of the order's currency" });

/** What would become of a return. */
export const quoteBody = z
  .object({
    orderId: z.string(),
    currency: z.string(),
    timeZone: z.string().meta({ description: 'IANA time zone in which its dates are meant' }),
    units: z.array(
      z.object({
        lineId: z.string(),
        unit: z.int(),
        title: z.string(),
        approved: z.boolean(),
        because: z.array(z.string()).meta({ description: 'What stands against it, in words' }),
        paid: minor,
        fee: minor,
        wish: z
          .object({
            as: settlementChoice,
            article: z.object({ sku: z.string(), title: z.string(), price: minor }).optional(),
          })
          .meta({ description: 'How it is settled when it is taken' }),
        choices: z
          .array(settlementChoice)
          .meta({ description: 'What the customer may choose for it, by the policy' }),
      }),
    ),
    until: instant.optional().meta({ description: 'The last instant at which this order can come back' }),
    way: z
      .object({ prepaid: z.boolean(), to: z.array(z.string()), sendBy: instant })
      .optional()
      .meta({ description: 'How the goods come back; left out when nothing does' }),
    refund: z
      .object({
        total: minor,
        parts: z.array(z.object({ tenderId: z.string(), minor })),
        aim: z.string().meta({ description: 'From the inspection', examples: ['5 business days'] }),
        late: z.string(),
        credit: minor.meta({ description: 'Given as store credit beside it, minor units' }),
        capped: minor.meta({
          description: 'Due as well, but not left of what the order was paid with; minor units',
        }),
      })
      .optional()
      .meta({ description: 'If the goods come as described' }),
  })
  .meta({ id: 'ReturnQuote' });

export type QuoteBody = z.infer<typeof quoteBody>;

/** The answer to whoever opened a return: the case, and what was decided. */
export const openedReturnBody = openedBody
  .extend({
    links: openedBody.shape.links.extend({ label: z.string() }),
    decision: quoteBody,
  })
  .meta({ id: 'OpenedReturn' });

export function quoteBodyOf({ until, way, refund, units, ...quote }: ReturnQuote): QuoteBody {
  return {
    ...quote,
    units: units.map((unit) => ({ ...unit, because: [...unit.because], choices: [...unit.choices] })),
    ...(until !== undefined && { until: iso(until) }),
    ...(way && { way: { ...way, to: [...way.to], sendBy: iso(way.sendBy) } }),
    ...(refund && { refund: { ...refund, parts: [...refund.parts] } }),
  };
}
