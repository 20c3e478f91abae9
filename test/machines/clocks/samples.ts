import type { Budget } from '../../../policies/calendar/calendar.ts';
import { lagos } from '../../../policies/calendar/lagos.ts';
import { usDetroit } from '../../../policies/calendar/us-detroit.ts';
import type { Clock } from '../../../machines/clocks/clock.ts';
import { startClock } from '../../../machines/clocks/start-clock.ts';

const night = [{ from: '22:00', to: '06:00' }];
const all = [{ from: '00:00', to: '24:00' }];

export const calendars = {
  office: usDetroit,
  helpline: lagos,
  always: {
    ...usDetroit,
    id: 'always',
    weekly: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all },
    holidays: {},
  },
  nights: { ...usDetroit, id: 'nights', weekly: { mon: night, tue: night, wed: night, thu: night } },
  mornings: {
    ...usDetroit,
    id: 'mornings',
    weekly: { mon: [{ from: '08:00', to: '12:00' }], wed: [{ from: '08:00', to: '12:00' }] },
  },
};

export const at = (iso: string) => Date.parse(iso);
export const hour = 3_600_000;

/** A clock that started on Monday 16 November 2026 at 10:00 in Detroit, unless told otherwise. */
export function clockOf(
  budget: Budget,
  more: { startedAt?: string; pausable?: boolean; pausedFor?: string; calendar?: string } = {},
): Clock {
  const { startedAt = '2026-11-16T10:00:00-05:00', ...rest } = more;
  return startClock({
    name: 'answer',
    title: 'Answer',
    budget,
    calendar: 'office',
    startedAt: at(startedAt),
    ...rest,
  });
}
