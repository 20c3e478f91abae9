import { goodsCompensation } from '../goods/compensation/compensating.ts';
import type { ClaimContext } from './context.ts';

/** The steps of compensation beside the remedy of a claim. */
export const compensation = goodsCompensation<ClaimContext>();
