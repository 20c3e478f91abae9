import type { Calendar, Interval } from '../../../policies/calendar/calendar.ts';

const hours = (...spans: string[]): Interval[] =>
  spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6, 11) }));
const none = { holidays: {}, overrides: {} };

/** Office hours with a holiday, an observed one, a short day, a worked Saturday and a worked holiday. */
export const office: Calendar = {
  id: 'office',
  title: 'Office',
  timeZone: 'America/New_York',
  weekly: {
    mon: hours('09:00-17:00'),
    tue: hours('09:00-17:00'),
    wed: hours('09:00-17:00'),
    thu: hours('09:00-17:00'),
    fri: hours('09:00-17:00'),
  },
  holidays: { '2026-03-09': 'Founders Day', '2026-03-12': 'Spring Day', '2026-11-02': 'Autumn Day' },
  overrides: {
    '2026-03-11': { reason: 'short day', hours: hours('09:00-12:00') },
    '2026-03-12': { reason: 'open on Spring Day', hours: hours('10:00-16:00') },
    '2026-03-14': { reason: 'worked Saturday', hours: hours('10:00-14:00') },
    '2026-10-30': { reason: 'stocktaking', hours: [] },
  },
};

/** Open around the clock on the daylight-saving Sundays: days of 23 and 25 hours. */
export const overSundays: Calendar = {
  id: 'over-sundays',
  title: 'Weekend shift',
  timeZone: 'America/Detroit',
  weekly: { sat: hours('06:00-24:00'), sun: hours('00:00-24:00'), mon: hours('00:00-18:30') },
  ...none,
};

/** Split shifts, overnight shifts, and a Sunday interval that begins in the missing hour and ends in the repeated one. */
export const london: Calendar = {
  id: 'london',
  title: 'London',
  timeZone: 'Europe/London',
  weekly: {
    mon: hours('08:00-11:30', '13:00-17:15'),
    tue: hours('08:00-11:30', '22:00-06:00'),
    thu: hours('12:00-24:00'),
    fri: hours('00:00-04:00', '20:00-02:30'),
    sat: hours('22:30-00:30'),
    sun: hours('00:45-01:30', '01:40-05:00'),
  },
  holidays: { '2026-03-25': 'Night off', '2026-10-29': 'Autumn holiday' },
  overrides: { '2026-03-31': { reason: 'evening only', hours: hours('18:00-03:00') } },
};

export const everyDay: Calendar = {
  id: 'every-day',
  title: 'Helpline',
  timeZone: 'Africa/Lagos',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((d) => [d, hours('08:00-17:00')]),
  ),
  weekend: ['sat', 'sun'],
  holidays: { '2026-03-20': 'Id el Fitr', '2026-11-03': 'Some Day' },
  overrides: {},
};

/** The Friday prayer break. */
export const karachi: Calendar = {
  id: 'karachi',
  title: 'Karachi',
  timeZone: 'Asia/Karachi',
  weekly: {
    mon: hours('09:00-18:00'),
    tue: hours('09:00-18:00'),
    wed: hours('09:00-18:00'),
    thu: hours('09:00-18:00'),
    fri: hours('09:00-12:45', '14:30-18:00'),
    sat: hours('10:00-13:00'),
  },
  ...none,
};

export const samples: readonly Calendar[] = [office, overSundays, london, everyDay, karachi];

/** Windows around the daylight-saving changes of 2026 in America and Europe. */
export const windows = [
  { from: Date.parse('2026-03-02T00:00:00Z'), days: 45 },
  { from: Date.parse('2026-10-20T00:00:00Z'), days: 45 },
] as const;
