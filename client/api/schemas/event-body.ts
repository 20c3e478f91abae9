import { z } from 'zod';
import { givenInstant } from './instants.ts';

/** One event for a case. */
export const eventBody = z
  .strictObject({
    type: z
      .string()
      .min(1)
      .max(100)
      .meta({ examples: ['customerSaid'] }),
    payload: z
      .record(z.string(), z.unknown())
      .default({})
      .meta({ description: "As the case's list of events says; words are given as text" }),
    agent: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,99}$/, 'expected the account of who does it, 1 to 100 characters')
      .optional()
      .meta({
        description: "The person's account, for keys of the role agent; the key's name when left out",
      }),
    occurredAt: givenInstant.optional().meta({ description: 'When it happened; now when left out' }),
  })
  .meta({ id: 'Event' });

/** The answer to an event that the case took. */
export const sentBody = z
  .object({
    event: z.string().meta({ description: 'Id of the event' }),
    type: z.string(),
    state: z.string().meta({ description: 'State of the case after it' }),
  })
  .meta({ id: 'Sent' });

/** What can be sent to a case by the key that asks. */
export const possibleBody = z
  .object({
    events: z.array(
      z.object({
        type: z.string(),
        title: z.string(),
        payload: z.unknown().meta({ description: 'JSON Schema (draft 2020-12) of the payload' }),
        blocked: z
          .string()
          .optional()
          .meta({ description: 'Why it cannot be sent now; left out when it can' }),
      }),
    ),
  })
  .meta({ id: 'PossibleEvents' });
