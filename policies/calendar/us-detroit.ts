import type { Calendar } from './calendar.ts';
import { usHolidays } from './holidays/us.ts';

const day = [{ from: '09:00', to: '17:00' }];

/** Monday to Friday 9 to 5 in Detroit, closed on the federal public holidays and on the days they are observed. */
export const usDetroit: Calendar = {
  id: 'us-detroit',
  title: 'Office hours, Detroit',
  timeZone: 'America/Detroit',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: usHolidays,
  overrides: {},
};
