import { z } from 'zod';
import { claimRequest } from '../../claim-request.ts';
import { fromBody } from './from-body.ts';
import type { ClaimQuote } from '../../../machines/warranty/quote.ts';
import { givenInstant, instant, iso } from './instants.ts';
import { openedBody } from './opened-body.ts';

const { orderId, lines, fault, phone, address, reachableBy, policy, email } = claimRequest.shape;

const asked = {
  policy: policy.meta({ description: "Id of the company's policy", examples: ['support-procedures'] }),
  orderId: orderId.meta({ description: 'Number of the order', examples: ['S-1003'] }),
  email: email.meta({
    description: "The customer's address as the order has it; a key of the role customer must name it",
  }),
  lines,
  fault: fault.meta({
    description: 'Kind of fault; what the customer cannot name is unknown and taken for a defect',
  }),
  occurredAt: givenInstant.optional().meta({ description: 'When the customer claimed; now when left out' }),
};

/** What a warranty claim is quoted with. */
export const claimQuestionBody = z.strictObject(asked).meta({ id: 'WarrantyClaimQuestion' });

/** What a warranty claim is opened with. */
export const claimBody = z
  .strictObject({
    ...asked,
    text: z
      .string()
      .min(1)
      .max(20_000)
      .optional()
      .meta({ description: "What is wrong, in the customer's words; left out: the customer is asked" }),
    phone,
    address: address.meta({
      description:
        'Lines as on an envelope, for the sender of the label; left out: where the order was delivered',
    }),
    reachableBy,
    from: fromBody,
    exception: z.string().min(1).max(20_000).optional().meta({
      description:
        'Why it is taken as covered where the rules are against it, as by a plan of another order; only with a key of the role agent',
    }),
  })
  .meta({ id: 'WarrantyClaim' });

/** The answer to whoever opened a warranty claim: the case, and where its label will be. */
export const openedClaimBody = openedBody
  .extend({ links: openedBody.shape.links.extend({ label: z.string() }) })
  .meta({ id: 'OpenedWarrantyClaim' });

const minor = z.int().meta({ description: "Minor units of the order's currency" });

/** What would become of a warranty claim. */
export const claimQuoteBody = z
  .object({
    orderId: z.string(),
    currency: z.string(),
    timeZone: z.string().meta({ description: 'IANA time zone in which its dates are meant' }),
    fault: z.string(),
    units: z.array(z.object({ lineId: z.string(), unit: z.int(), title: z.string(), paid: minor })),
    value: minor.meta({ description: 'What was paid for all of them, in minor units' }),
    doubtful: z
      .boolean()
      .meta({ description: 'The order does not have a serial number that was named: a person looks first' }),
    coverage: z.object({
      covered: z.boolean(),
      plan: z.string(),
      until: instant.meta({ description: 'The last instant of the warranty' }),
      because: z.array(z.string()).meta({ description: 'Why it is not covered, in words' }),
    }),
    instead: z.array(z.string()).meta({ description: 'What is possible where it is not covered, in words' }),
    course: z
      .object({
        steps: z
          .array(z.object({ id: z.string(), instruction: z.string() }))
          .meta({ description: 'What the customer tries first' }),
        replyBy: instant.meta({ description: 'Until when the customer says what came of the steps' }),
        approval: z.boolean().meta({ description: 'A supervisor decides before it is approved' }),
        remedies: z
          .array(z.enum(['replacement', 'refund']))
          .meta({ description: 'What the customer may choose then' }),
        to: z.array(z.string()).meta({ description: 'Where it is sent with the prepaid label' }),
        aim: z.string().meta({ description: 'From the arrival', examples: ['3 business days'] }),
        late: z.string(),
      })
      .optional()
      .meta({ description: 'What comes next; left out where it is not covered' }),
  })
  .meta({ id: 'WarrantyClaimQuote' });

export function claimQuoteBodyOf({
  units,
  coverage,
  instead,
  course,
  ...quote
}: ClaimQuote): z.infer<typeof claimQuoteBody> {
  return {
    ...quote,
    units: units.map((unit) => ({ ...unit })),
    coverage: { ...coverage, until: iso(coverage.until), because: [...coverage.because] },
    instead: [...instead],
    ...(course && {
      course: {
        ...course,
        steps: course.steps.map((step) => ({ ...step })),
        replyBy: iso(course.replyBy),
        remedies: [...course.remedies],
        to: [...course.to],
      },
    }),
  };
}
