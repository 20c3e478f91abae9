import type { Calendar, Stretch } from './calendar.ts';
import { notCounted } from './because.ts';
import { cityOf, formatInstant } from './format.ts';
import { countedIn, stretchesBetween } from './stretches.ts';
import { minute } from './zone.ts';

/** How much open time lies between two instants, and which stretches make it up. */
export interface ExplainedSpan {
  readonly minutes: number;
  /** From `from` to `to` without a gap. */
  readonly stretches: readonly Stretch[];
  readonly because: string;
}

/** The open minutes from `from` to a later `to` (epoch ms), explained; none when `to` is not later. */
export function explainBetween(calendar: Calendar, from: number, to: number): ExplainedSpan {
  const stretches = stretchesBetween(calendar, 'open', from, to);
  const minutes = countedIn(stretches) / minute;
  const [start, end] = [formatInstant(from, calendar), formatInstant(to, calendar)];
  const because = `${minutes} open minutes from ${start} to ${end} (${cityOf(calendar.timeZone)})${notCounted(stretches)}.`;
  return { minutes, stretches, because };
}
