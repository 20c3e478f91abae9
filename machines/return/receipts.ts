import type { EffectSettled } from '../case/effect-settled.ts';
import { letterOf } from '../case/letters.ts';
import { promisedAsTold } from '../case/promised-as-told.ts';
import { recordReceipt as recorded } from '../goods/receipts.ts';
import { carriedOut } from './carried-out.ts';
import type { ReturnContext } from './context.ts';

/** Records what became of a letter or an act, and what follows from it. */
export function recordReceipt(context: ReturnContext, event: EffectSettled): ReturnContext {
  const done = recorded(context, event, carriedOut);
  const commitments = promisedAsTold(done.commitments, letterOf(context, event.params), event.receipt);
  return { ...done, commitments };
}
