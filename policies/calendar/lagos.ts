import type { Calendar } from './calendar.ts';
import { ngHolidays } from './holidays/ng.ts';

const day = [{ from: '08:00', to: '17:00' }];

/**
 * Hawaree's working days: 8 to 5 at the helpline, Saturday and Sunday are the weekend, Nigeria's public holidays are closed. For
 * the e-mail clock, "excluding weekends and public holidays". [HAW-RESP-2]
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
