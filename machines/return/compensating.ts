import { goodsCompensation } from '../goods/compensation/compensating.ts';
import type { ReturnContext } from './context.ts';

/** The steps of compensation in a return. */
export const compensation = goodsCompensation<ReturnContext>();
