import { z } from 'zod';

/** The number of an order, or of an article, as somebody says it: no database holds a control character. */
export const orderNumber = z
  .string()
  .min(1)
  .max(64)
  .regex(/^\P{Cc}*$/u, 'expected no control characters');
