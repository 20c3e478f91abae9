import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { isReportClock } from '../case/safety.ts';
import { isCompensationClock } from './compensation/clock.ts';
import { cancelClock } from '../clocks/stop-clock.ts';
import type { UnitRef } from '../money/paid.ts';
import type { End, GoodsChange, GoodsContext } from './context.ts';
import { write } from './letters.ts';
import { labelMoot, voidLabel } from './parcel.ts';
import { releaseOf } from './release.ts';

/**
 * Closed by itself some days after the last word.
 *
 * @param free units that another case may have from now on
 */
export function close(context: GoodsContext, free: readonly UnitRef[]): GoodsChange {
  return applied(
    context,
    (next) => over(next, 'closed', 'everything about it is done', free),
    (next) => write(next, { purpose: 'ending', template: 'return-closed', title: 'closing word' }),
  );
}

/** Nobody sent anything, also after the label had expired; the customer was told so when it did. */
export function expired(context: GoodsContext, free: readonly UnitRef[]): GoodsChange {
  return over(context, 'expired', 'no parcel came in time', free);
}

/** What became of a piece of goods, in words, and the reference to the reason of whoever decided it. */
export interface Told {
  readonly what: string;
  readonly reason: string | undefined;
}

/** The customer hears what became of what was not paid back or made good, and why: a letter for each reason; nothing to say is not said. */
export function tellSettled(context: GoodsContext, said: readonly Told[]): GoodsChange {
  const reasons = [...new Set(said.map(({ reason }) => reason))];
  return applied(
    context,
    ...reasons.map((reason, i) => (next: GoodsContext) => {
      const decisions = said.filter((each) => each.reason === reason).map(({ what }) => what);
      return write(next, {
        purpose: i === 0 ? 'settled' : `settled-${i + 1}`,
        template: 'return-settled',
        title: 'word of what becomes of the goods',
        facts: { decisions: decisions.join('; ') },
        ...(reason !== undefined && { words: { reason } }),
      });
    }),
  );
}

/** Who ends a case before its time, and why. */
export interface Withdrawal {
  readonly reason: string | undefined;
  /** How the customer said it; left out when we cancel, or the customer did it without anybody of ours. */
  readonly channel?: string | undefined;
  readonly at: number;
  readonly by: Actor;
  /** By us, not by the customer. */
  readonly cancelled: boolean;
}

/** The customer takes it back, or we cancel it: the label is void and the goods are free again. */
export function withdrawn(
  context: GoodsContext,
  { reason, channel = 'note', at, by, cancelled }: Withdrawal,
  free: readonly UnitRef[],
): GoodsChange {
  const because = cancelled ? 'it was cancelled' : 'the customer withdrew it';
  const said = { what: cancelled ? 'Cancelled' : 'Withdraws', channel, words: [reason] };
  return applied(
    context,
    (next) => heard(next, said, at, by, cancelled ? 'internal' : 'in'),
    (next) => over(next, 'withdrawn', because, free),
    voidLabel,
    (next) =>
      write(next, {
        purpose: 'ending',
        template: 'return-withdrawn',
        title: 'confirmation of the end',
        facts: { endedBy: cancelled ? 'us' : 'customer' },
        ...(cancelled && reason !== undefined && { words: { reason } }),
      }),
  );
}

/** No clock runs any more, what could not be done for the way back is moot, and what is free is let go. */
export function over(
  context: GoodsContext,
  as: End['as'],
  because: string,
  free: readonly UnitRef[],
): GoodsChange {
  const { at } = context;
  return applied(
    context,
    ({ clocks }) => ({
      ending: { as, at, because },
      // A report to product safety that is on its way and compensation that was granted are owed whatever becomes of the case.
      clocks: clocks.map((clock) =>
        isReportClock(clock) || isCompensationClock(clock) ? clock : cancelClock(clock, at),
      ),
    }),
    labelMoot,
    (next) => releaseOf(next, free),
  );
}
