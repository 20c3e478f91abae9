import { applyBudget } from '../../policies/calendar/operations.ts';
import { unitOf } from '../../policies/calendar/budget.ts';
import { closeOf } from '../../policies/calendar/business-days.ts';
import type { Budget, Calendar, Explained, Stretch } from '../../policies/calendar/calendar.ts';
import { dayOf } from '../../policies/calendar/day.ts';
import { remembering } from '../../policies/calendar/remembering.ts';
import {
  countedBetween,
  joinStretch,
  type Measure,
  stretchesAfter,
} from '../../policies/calendar/stretches.ts';
import { dateOf } from '../../policies/calendar/zone.ts';
import type { Pause } from './clock.ts';

/** A budget as counted milliseconds: what counts, from when on, how much of it. */
export interface Reckoning {
  readonly measure: Measure;
  readonly from: number;
  readonly length: number;
  /** Due instant without any pause. */
  readonly unpaused: Explained;
}

const reckoned = remembering<Reckoning>();

/**
 * Turns a budget into counted milliseconds. Business days become the open time of business days 1 to N: the day of
 * receipt costs nothing, so a pause on it gives nothing back, and a pause later gives back exactly the open time it
 * took, not a whole day. That is the earliest date that is fair to both sides.
 */
export function reckon(calendar: Calendar, startedAt: number, budget: Budget): Reckoning {
  const key = `${startedAt} ${budget.amount} ${budget.unit}`;
  return reckoned(calendar, key, () => derive(calendar, startedAt, budget));
}

function derive(calendar: Calendar, startedAt: number, budget: Budget): Reckoning {
  const { measure } = unitOf(budget.unit);
  const unpaused = applyBudget(calendar, startedAt, budget);
  let from = startedAt;
  if (budget.unit === 'business-days' && budget.amount > 0) {
    const receipt = dayOf(calendar, dateOf(calendar, startedAt));
    from = Math.max(receipt.end, receipt.business ? closeOf(receipt) : 0);
  }
  return { measure, from, length: countedBetween(calendar, measure, from, unpaused.at), unpaused };
}

/** Counted ms of [from, to) outside the pauses. An open pause lasts for ever. */
export function countedUnpaused(
  calendar: Calendar,
  measure: Measure,
  from: number,
  to: number,
  pauses: readonly Pause[],
): number {
  let sum = 0;
  let cursor = from;
  for (const pause of pauses) {
    sum += countedBetween(calendar, measure, cursor, Math.min(pause.from, to));
    cursor = Math.max(cursor, pause.to ?? Infinity);
    if (cursor >= to) return sum;
  }
  return sum + countedBetween(calendar, measure, cursor, to);
}

/**
 * The instant at which `length` counted ms outside the pauses have passed since `from`, and the way there with the pauses drawn
 * in. Every pause must be closed.
 */
export function walkUnpaused(
  calendar: Calendar,
  measure: Measure,
  from: number,
  length: number,
  pauses: readonly Pause[],
): { at: number; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  let left = length;
  if (left <= 0) return { at: from, stretches };
  for (const whole of stretchesAfter(calendar, measure, from)) {
    for (const piece of cutByPauses(whole, pauses)) {
      const span = piece.to - piece.from;
      if (piece.counted && span >= left) {
        joinStretch(stretches, { ...piece, to: piece.from + left });
        return { at: piece.from + left, stretches };
      }
      joinStretch(stretches, piece);
      if (piece.counted) left -= span;
    }
  }
  return { at: from, stretches };
}

/** A stretch with the paused parts of it marked; time that does not count anyway keeps its reason. */
export function cutByPauses(stretch: Stretch, pauses: readonly Pause[]): Stretch[] {
  if (!stretch.counted) return [stretch];
  const pieces: Stretch[] = [];
  let cursor = stretch.from;
  for (const { from, to = Infinity, reason } of pauses) {
    if (to <= cursor || from >= stretch.to) continue;
    if (from > cursor) pieces.push({ ...stretch, from: cursor, to: from });
    const end = Math.min(to, stretch.to);
    pieces.push({ from: Math.max(from, cursor), to: end, counted: false, reason: `paused: ${reason}` });
    cursor = end;
  }
  if (cursor < stretch.to) pieces.push({ ...stretch, from: cursor });
  return pieces;
}
