import { expect, test } from '@jest/globals';
import { ngHolidays } from '../../../policies/calendar/holidays/ng.ts';
import { usHolidays } from '../../../policies/calendar/holidays/us.ts';

const of = (days: Readonly<Record<string, string>>, year: number) =>
  Object.entries(days).filter(([date]) => date.startsWith(`${year}-`));

// The list of the U.S. Office of Personnel Management for 2026.
test('the federal holidays of the United States in 2026', () => {
  expect(of(usHolidays, 2026)).toEqual([
    ['2026-01-01', "New Year's Day"],
    ['2026-01-19', 'Martin Luther King Jr. Day'],
    ['2026-02-16', "Washington's Birthday"],
    ['2026-05-25', 'Memorial Day'],
    ['2026-06-19', 'Juneteenth'],
    ['2026-07-03', 'Independence Day (observed)'],
    ['2026-07-04', 'Independence Day'],
    ['2026-09-07', 'Labor Day'],
    ['2026-10-12', 'Columbus Day'],
    ['2026-11-11', 'Veterans Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
  ]);
});

test('holidays on a weekend are observed on the Friday before or the Monday after', () => {
  expect(usHolidays['2027-12-24']).toBe('Christmas Day (observed)');
  expect(usHolidays['2027-12-31']).toBe("New Year's Day (observed)");
  expect(usHolidays['2027-07-05']).toBe('Independence Day (observed)');
  expect(usHolidays['2028-11-10']).toBe('Veterans Day (observed)');
});

test('every year from 2024 to 2035 has the eleven holidays on weekdays', () => {
  for (let year = 2024; year <= 2035; year++) {
    const weekdays = of(usHolidays, year).filter(([date]) => ![0, 6].includes(new Date(date).getUTCDay()));
    // A New Year's Day on a Saturday is observed in the year before.
    const moved = weekdays.filter(([date]) => date.endsWith('-12-31')).length;
    const missing = new Date(`${year}-01-01`).getUTCDay() === 6 ? 1 : 0;
    expect(weekdays).toHaveLength(11 + moved - missing);
  }
});

test('Nigerian holidays: lunar ones are whole days, flagged as computed; school holidays are left out', () => {
  expect(of(ngHolidays, 2026)).toEqual([
    ['2026-01-01', "New Year's Day"],
    ['2026-03-20', 'Id el Fitr (computed)'],
    ['2026-03-21', 'Id el Fitr (computed)'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', "Worker's Day"],
    ['2026-05-27', 'Id el Kabir (computed)'],
    ['2026-05-28', 'Id el Kabir (computed)'],
    ['2026-06-12', 'Democracy Day'],
    ['2026-08-25', 'Birthday of Muhammad (Mawlid) (computed)'],
    ['2026-10-01', 'Independence Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-26', 'Boxing Day'],
  ]);
});
