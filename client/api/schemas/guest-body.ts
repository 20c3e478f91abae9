import { z } from 'zod';
import { orderNumber } from '../../order-number.ts';
import { caseBody } from './case-body.ts';
import { instant } from './instants.ts';

/** What a guest names to be let in. */
export const guestBody = z
  .strictObject({
    orderId: orderNumber.meta({ description: 'Number of the order', examples: ['S-1003'] }),
    email: z.string().min(3).max(320).meta({ description: "The customer's address as the order has it" }),
  })
  .meta({ id: 'Guest' });

/** The answer to whoever asks for a link, the same whether the order exists or not. */
export const askedBody = z.object({ message: z.string() }).meta({ id: 'LinkAsked' });

/** What a mailed link holds. */
export const linkBody = z
  .strictObject({ token: z.string().min(1).max(200).meta({ description: 'The secret of the mailed link' }) })
  .meta({ id: 'Link' });

/** A session that shows the cases of one order. */
export const sessionBody = z
  .object({
    session: z.string().meta({ description: 'Send it as Authorization: Bearer on the guest routes' }),
    orderId: z.string(),
    expiresAt: instant,
  })
  .meta({ id: 'GuestSession' });

/** The cases of the order that a session shows. */
export const guestCasesBody = z
  .object({ orderId: z.string(), cases: z.array(caseBody) })
  .meta({ id: 'GuestCases' });
