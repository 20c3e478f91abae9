import { z } from 'zod';
import { units } from '../orders/unit-params.ts';

const id = z.string().min(1).max(64);

/** The params of the effect `refund`. */
export const refundParams = z
  .strictObject({
    orderId: id,
    units,
    parts: z
      .array(z.strictObject({ tenderId: id, minor: z.int().positive() }))
      .max(20)
      .refine(
        (parts) => new Set(parts.map(({ tenderId }) => tenderId)).size === parts.length,
        'expected each tender once',
      ),
    currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency'),
    purpose: z.string().min(1).max(40).exactOptional(),
    otherwise: z.literal(true).exactOptional(),
  })
  .refine(
    ({ units: settled, purpose }) => settled.length > 0 || purpose !== undefined,
    'expected units, or what it is for: without either it could be paid twice',
  )
  .refine(({ parts, units: settled }) => parts.length + settled.length > 0, 'expected money or units');
