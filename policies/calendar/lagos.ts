import type { Calendar } from './calendar.ts';
import { ngHolidays } from './holidays/ng.ts';

const day = [{ from: '08:00', to: '17:00' }];

/**
 * Hawaree's working days, for what comes in writing: "excluding weekends and public holidays" [HAW-RESP-2]. Its "business hours (8am
 * to 5pm daily)" are those of Saturday and Sunday too: hours that are open, on days that count for nothing.
 */
export const lagos: Calendar = {
  id: 'lagos',
  title: 'Working days, Lagos',
  timeZone: 'Africa/Lagos',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  weekend: ['sat', 'sun'],
  holidays: ngHolidays,
  overrides: {},
};
