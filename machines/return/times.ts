import { after } from '../goods/times.ts';
import type { ReturnContext } from './context.ts';

/** When the refund is aimed at, counted from the inspection [SUP-RET-4]. */
export function refundAimAt(context: ReturnContext): number {
  const since = context.clocks.findLast(({ name }) => name === 'refund')?.startedAt ?? context.at;
  return after(context, since, context.policy.returns.refund.value.aim);
}
