import { type RawBuilder, sql } from 'kysely';
import type { Calendar } from '../../policies/calendar/calendar.ts';
import { type Measure, stretchesBetween } from '../../policies/calendar/stretches.ts';

/** An instant as SQL, epoch ms. */
type Instant = RawBuilder<number>;

/** Counted ms between two instants as SQL; 0 when the second is not after the first. */
export type CountedTime = (from: Instant, to: Instant) => RawBuilder<string>;

/**
 * What `countedBetween` says, for PostgreSQL to reckon over many rows: the calendar's stretches go along as arrays, and an
 * instant is looked up in them by halving.
 *
 * @param span epoch ms; what lies outside of it counts nothing
 */
export function countedTime(
  calendar: Calendar,
  measure: Measure,
  span: { readonly from: number; readonly to: number },
): CountedTime {
  if (measure === 'wall') return (from, to) => sql<string>`greatest(${to} - ${from}, 0)`;
  const stretches = stretchesBetween(calendar, measure, span.from, span.to).filter(({ counted }) => counted);
  const starts = stretches.map(({ from }) => from);
  const lengths = stretches.map(({ from, to }) => to - from);
  let sum = 0;
  const before = lengths.map((length) => (sum += length) - length);
  const until = (at: Instant) => sql<string>`coalesce((
    select s.before[w.i] + least(${at} - s.starts[w.i], s.lengths[w.i])
    from (select ${starts}::bigint[] as starts, ${lengths}::bigint[] as lengths, ${before}::bigint[] as before) as s,
      width_bucket(${at}, s.starts) as w(i)), 0)`;
  return (from, to) => sql<string>`greatest(${until(to)} - ${until(from)}, 0)`;
}
