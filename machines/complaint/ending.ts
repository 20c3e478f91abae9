import { cancelClock } from '../clocks/stop-clock.ts';
import type { LetterParams } from '../case/letter.ts';
import { applied } from '../case/applied.ts';
import { isReportClock } from '../case/safety.ts';
import { lapsed } from './compensating.ts';
import { release } from './commitments.ts';
import type { Change, ComplaintContext, End } from './context.ts';
import { endEscalation } from './escalating.ts';
import { write } from './letters.ts';
import { followUpSafety } from './safety.ts';
import { stopWaiting } from './waiting.ts';

const lastWords = { closed: 'closing', withdrawn: 'withdrawn', referredOut: 'referred-out' } as const;

/** The last word of a case: closed, withdrawn by the customer, or referred to someone outside. */
export function end(
  context: ComplaintContext,
  as: End['as'],
  because: string,
  facts: LetterParams['facts'] = {},
): Change {
  return applied(
    context,
    stopWaiting(context.at),
    lapsed,
    followUpSafety,
    (next) => endEscalation(next, 'case over'),
    (next) => ({
      ending: { as, at: next.at, because },
      clocks: next.clocks.map((clock) => (isReportClock(clock) ? clock : cancelClock(clock, next.at))),
      commitments: release(next.commitments, next.at, because),
    }),
    (next) => write(next, { purpose: 'ending', template: lastWords[as], facts }),
  );
}
