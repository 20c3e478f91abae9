import type { Letter } from '../case/letter.ts';
import { answerHolds } from './answer-stands.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { handedOver } from './handed-over.ts';
import { isThrough, settledBy } from '../case/deed.ts';
import { latest, letterOf } from '../case/letters.ts';

/** Records what became of a letter, and what follows once its reader has it. */
export function recordReceipt(context: ComplaintContext, event: EffectSettled): Change {
  const letter = letterOf(context, event.params);
  if (!letter) return {};
  const settled = withReceipt(letter, event, answerHolds(context) && beforeAnswer.includes(letter.purpose));
  const next = { ...context, letters: context.letters.map((each) => (each === letter ? settled : each)) };
  if (!isThrough(settled) || latest(next, settled.purpose) !== settled) return next;
  return { ...next, ...handedOver(next, letter, event.receipt.at) };
}

/** What nobody needs to send again once the answer is given. */
const beforeAnswer: readonly string[] = [
  'acknowledgement',
  'reopened',
  'delay-notice',
  'question',
  'resumed',
];

/** One that failed and is moot needs nobody. */
function withReceipt(letter: Letter, event: EffectSettled, moot: boolean): Letter {
  const settled = settledBy(letter, event);
  return moot && settled.status === 'needs-person' ? { ...settled, status: 'superseded' } : settled;
}
