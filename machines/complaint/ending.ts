import { cancelClock } from '../clocks/stop-clock.ts';
import type { LetterParams } from '../case/letter.ts';
import { applied } from '../case/applied.ts';
import { isReportClock } from '../case/safety.ts';
import { lapsed, tellApprovalsOver } from './compensating.ts';
import { release } from './commitments.ts';
import type { Change, ComplaintContext, End } from './context.ts';
import { endEscalation } from './escalating.ts';
import { write } from './letters.ts';
import { promisesOwed } from './promises-owed.ts';
import { followUpSafety } from './safety.ts';
import { keepsOwed } from './solved-at.ts';
import { choicesOpen } from './solved.ts';
import { stopWaiting } from './waiting.ts';

const lastWords = { closed: 'closing', withdrawn: 'withdrawn', referredOut: 'referred-out' } as const;

/** Why a case is closed on the customer's word. */
export const solved = 'the customer said that it is solved';

/** The last word of a case: closed, withdrawn by the customer, or referred to someone outside. */
export function end(
  context: ComplaintContext,
  as: End['as'],
  because: string,
  facts: LetterParams['facts'] = {},
): Change {
  // What the customer was told and does not get any more is said with why.
  const lost = isLost(context) && {
    released: as !== 'closed' ? as : because === solved ? 'solved' : 'unheard',
  };
  return applied(
    context,
    (next) => (keepsOwed(next) ? tellApprovalsOver(next) : {}),
    stopWaiting(context.at),
    lapsed,
    followUpSafety,
    (next) => endEscalation(next, 'case over'),
    (next) => ({
      ending: { as, at: next.at, because },
      clocks: next.clocks.map((clock) => (isReportClock(clock) ? clock : cancelClock(clock, next.at))),
      commitments: release(next.commitments, next.at, because),
    }),
    (next) => write(next, { purpose: 'ending', template: lastWords[as], facts: { ...facts, ...lost } }),
  );
}

/** Something was promised besides the answer and is not done, or offered and not chosen. */
function isLost(context: ComplaintContext): boolean {
  return promisesOwed(context).length > 0 || choicesOpen(context).length > 0;
}
