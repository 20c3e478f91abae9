import { z } from 'zod';
import { claimRequest } from '../../claim-request.ts';
import { fromBody } from './from-body.ts';
import { givenInstant } from './instants.ts';
import { openedBody } from './opened-body.ts';

const { orderId, lines, fault, phone, address, reachableBy, policy, email } = claimRequest.shape;

/** What a warranty claim is opened with. */
export const claimBody = z
  .strictObject({
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
    text: z
      .string()
      .min(1)
      .max(20_000)
      .optional()
      .meta({ description: "What is wrong, in the customer's words; left out: the customer is asked" }),
    phone,
    address: address.meta({ description: 'Lines as on an envelope, for the sender of the label' }),
    reachableBy,
    from: fromBody,
  })
  .meta({ id: 'WarrantyClaim' });

/** The answer to whoever opened a warranty claim: the case, and where its label will be. */
export const openedClaimBody = openedBody
  .extend({ links: openedBody.shape.links.extend({ label: z.string() }) })
  .meta({ id: 'OpenedWarrantyClaim' });
