import type { EffectSettled } from '../case/effect-settled.ts';
import { letterOf } from '../case/letters.ts';
import { promisedAsTold } from '../case/promised-as-told.ts';
import { recordReceipt as recorded } from '../goods/receipts.ts';
import { carriedOut } from './carried-out.ts';
import type { ClaimContext } from './context.ts';
import { notInStock } from './stock.ts';

/** Records what became of a letter or an act, and what follows from it. */
export function recordReceipt(context: ClaimContext, event: EffectSettled): ClaimContext {
  const done = recorded(context, event, carriedOut);
  const commitments = promisedAsTold(done.commitments, letterOf(context, event.params), event.receipt);
  return notInStock({ ...done, commitments }, event);
}
