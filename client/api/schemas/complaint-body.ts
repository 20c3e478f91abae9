import { z } from 'zod';
import { escalateFor } from '../../../machines/complaint/input.ts';
import { outside } from '../../../machines/complaint/payloads.ts';
import { channel, matter } from '../../../policies/sections/common.ts';
import { fromBody } from './from-body.ts';
import { givenInstant } from './instants.ts';

/** Who is behind a case; kept in the content store and nowhere else. */
export const customerBody = z
  .strictObject({
    name: z.string().max(200).optional(),
    email: z.string().max(320).optional(),
    phone: z.string().max(50).optional(),
    address: z.string().max(1000).optional().meta({ description: 'Lines as on an envelope' }),
  })
  .meta({ id: 'Customer', description: 'A name, or a way to reach the customer' });

/** What a complaint, question or request is opened with. */
export const complaintBody = z
  .strictObject({
    policy: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "Id of the company's policy", examples: ['asivado'] }),
    channel: channel
      .default('email')
      .meta({ description: 'How the customer came; what arrived through a form is answered by e-mail' }),
    matter: matter.default('complaint'),
    topic: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "A topic of the policy's routing; someone routes it when left out" }),
    customer: customerBody,
    text: z.string().min(1).max(20_000).meta({ description: 'What the customer says' }),
    reachableBy: z.enum(['email', 'post']).optional(),
    from: fromBody,
    escalate: escalateFor.min(1).optional().meta({ description: 'Why it escalates from the beginning' }),
    referOut: outside.optional().meta({
      description:
        'What it is about when the policy does not cover it (an employee, damage in transport): it is handed over at once, without an acknowledgement',
    }),
    occurredAt: givenInstant
      .optional()
      .meta({ description: 'When it reached the company; now when left out' }),
  })
  .meta({ id: 'Complaint' });
