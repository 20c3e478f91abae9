import type { z } from 'zod';
import { policySliceSchema } from '../../policies/slice.ts';

const slice = policySliceSchema.required({ warranty: true });

export type WarrantyPolicy = z.infer<typeof slice>;
export type WarrantyRules = WarrantyPolicy['warranty'];
