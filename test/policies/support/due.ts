import type { Budget } from '../../../policies/calendar/calendar.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import { instantOf, offsetAt } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { type PolicySlice, policySlice } from '../../../policies/slice.ts';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import { startClock } from '../../../machines/clocks/start-clock.ts';

/** A deadline of a policy: with its calendar, or a budget on the calendar of the answer. */
export type Deadline = (
  slice: PolicySlice,
) => Budget | { readonly budget: Budget; readonly calendar: string } | undefined;

/**
 * When a clock of that deadline is due that starts at a local time ('2026-11-20 15:00' or with seconds), over the slice that
 * a complaint opened then would carry: 'Mon 23 Nov 2026 17:00:00 -05:00'.
 */
export function dueUnder(policyId: string, deadline: Deadline, from: string): string {
  const policy = policyOf(policyId);
  const main = policy.answer?.within.value.calendar ?? 'office';
  const zone = policy.calendars[main];
  if (!zone) throw new Error(`${policyId} has no calendar ${main}`);
  const startedAt = instantOf(zone, Date.parse(`${from.replace(' ', 'T')}Z`));
  const slice = policySlice(policy, 'complaint', startedAt);
  const found = deadline(slice);
  if (!found) throw new Error(`${policyId} has no such deadline`);
  const rule = 'budget' in found ? found : { budget: found, calendar: main };
  const clock = startClock({ name: 'clock', title: 'Clock', ...rule, startedAt });
  return written(dueOf(clock, slice.calendars).at, slice.calendars[rule.calendar] ?? zone);
}

function written(at: number, zone: { readonly timeZone: string }): string {
  const { offset } = offsetAt(zone, at);
  const local = new Date(at + offset).toISOString();
  const hours = String(Math.abs(offset) / 3_600_000).padStart(2, '0');
  const day = formatInstant(at, zone, 'date');
  return `${day} ${local.slice(0, 4)} ${local.slice(11, 19)} ${offset < 0 ? '-' : '+'}${hours}:00`;
}
