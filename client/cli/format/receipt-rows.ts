import type { LetterView } from '../../../machines/case/view.ts';
import { unreachable } from '../../../policies/calendar/unreachable.ts';
import type { Paint } from './paint.ts';

/** What became of each letter: what needs a person in red, with the reason and the id to resend. */
export function receiptRows(
  letters: readonly LetterView[],
  when: (at: number) => string,
  paint: Paint,
): readonly (readonly string[])[] {
  return letters.map((letter) => [
    status(letter.status, paint),
    when(letter.receipt?.at ?? letter.writtenAt),
    letter.title,
    detail(letter, paint),
  ]);
}

function status(value: LetterView['status'], paint: Paint): string {
  switch (value) {
    case 'delivered':
    case 'deduplicated':
      return paint.green(value);
    case 'needs-person':
      return paint.red(paint.bold(value));
    case 'written':
    case 'under-way':
      return paint.cyan('under way');
    case 'skipped':
    case 'superseded':
      return paint.dim(value);
    default:
      return unreachable(value);
  }
}

function detail({ receipt, status, effectId }: LetterView, paint: Paint): string {
  if (status === 'needs-person') {
    const resend = effectId === undefined ? '' : `; then: send resend --effect-id ${effectId}`;
    return paint.red(`${receipt?.reason ?? 'no reason given'}${resend}`);
  }
  const notes = [
    receipt?.reference,
    receipt?.reason,
    receipt?.maybeTwice ? 'may have arrived twice' : undefined,
    receipt && receipt.attempts > 1 ? `${receipt.attempts} attempts` : undefined,
  ];
  return paint.dim(notes.filter((note) => note !== undefined).join(', '));
}
