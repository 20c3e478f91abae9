import type { Calendar } from './calendar.ts';
import { formatInstant } from './format.ts';
import { dateOf } from './zone.ts';
import { stretchesAfter, walk } from './stretches.ts';

/** Whether a calendar is open at an instant, why, and until when. */
export interface Openness {
  readonly open: boolean;
  /** For example 'open', 'closed: night', 'holiday: Labor Day'. */
  readonly reason: string;
  /** Epoch ms at which it opens or closes next; absent when nothing changes within four years (always open). */
  readonly changesAt?: number;
  readonly because: string;
}

/** Is someone there at `at` (epoch ms)? The opening instant is open, the closing one is not. */
export function isOpen(calendar: Calendar, at: number): Openness {
  const horizon = dateOf(calendar, at) + 4 * 366;
  let first: { counted: boolean; reason: string } | undefined;
  let changesAt: number | undefined;
  for (const stretch of stretchesAfter(calendar, 'open', at)) {
    first ??= stretch;
    if (stretch.counted !== first.counted) changesAt = stretch.from;
    if (changesAt !== undefined || dateOf(calendar, stretch.from) > horizon) break;
  }
  const open = first?.counted ?? false;
  const reason = first?.reason ?? 'closed';
  const when = changesAt === undefined ? 'always' : `until ${formatInstant(changesAt, calendar)}`;
  const because = `${calendar.title} is ${open ? 'open' : 'closed'} ${when} (${reason}).`;
  return { open, reason, ...(changesAt !== undefined && { changesAt }), because };
}

/** The first open instant at or after `from`. Throws CalendarNeverOpens. */
export function nextOpening(calendar: Calendar, from: number): number {
  return walk(calendar, 'open', from, 1).at - 1;
}
