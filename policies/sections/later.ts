import { z } from 'zod';
import { titled } from '../titled.ts';
import { within } from './common.ts';

export const warranty = z.strictObject({
  standardMonths: titled(z.int().positive()),
  extendedMonths: titled(z.int().positive()),
  softwareDays: titled(z.int().positive()),
  replacement: titled(z.strictObject({ aim: within, late: within })),
});
