import { dayLength } from './zone.ts';

/**
 * The same day so many months later, or the last day of that month when it is shorter: a month after 31 January is the last of
 * February, a year after 29 February is 28 February.
 *
 * @param date number of a local date, days since 1970-01-01
 * @param months 0 or more
 */
export function addMonths(date: number, months: number): number {
  const from = new Date(date * dayLength);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / dayLength;
}
