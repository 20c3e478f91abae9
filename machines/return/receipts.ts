import { isThrough } from '../case/deed.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { letterOf } from '../case/letters.ts';
import { promisedAsTold } from '../case/promised-as-told.ts';
import { reported } from '../case/safety.ts';
import { recordReceipt as recorded } from '../goods/receipts.ts';
import { carriedOut } from './carried-out.ts';
import type { ReturnContext } from './context.ts';

/** Records what became of a letter or an act; a report that arrived meets its clock [SUP-SAFE-5]. */
export function recordReceipt(context: ReturnContext, event: EffectSettled): ReturnContext {
  const done = recorded(context, event, carriedOut);
  const commitments = promisedAsTold(done.commitments, letterOf(context, event.params), event.receipt);
  const next = { ...done, commitments };
  const letter = letterOf(next, event.params);
  if (letter?.purpose !== 'safety-report' || !isThrough(letter)) return next;
  return { ...next, ...reported(next, letterOf(context, event.params)?.params, event.receipt.at) };
}
