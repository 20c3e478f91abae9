import type { CaseView } from '../../../machines/case/view.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import type { Paint } from './paint.ts';
import { stateIn } from './state.ts';

/** A case in one line: state, owner, the last that happened, and what comes next. */
export function watchLine(view: CaseView, paint: Paint): string {
  const last = view.interactions.at(-1)?.what;
  const [next] = view.next;
  const parts = [
    stateIn(view.state, paint),
    view.owner?.name,
    last,
    next && paint.dim(`next: ${next.what}, ${formatInstant(next.at, view.timeZone)}`),
    view.warnings.length > 0 ? paint.red(view.warnings[0]) : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('  ');
}
