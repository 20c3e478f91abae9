import { cityOf, formatInstant } from '../../../policies/calendar/format.ts';

/** 'Tue 24 Nov 17:00 (Detroit)', with the year when it is not the one of `now`. */
export function instantIn(at: number, timeZone: string, now: number): string {
  const yearOf = (when: number): string => formatInstant(when, timeZone, 'long-date').slice(-4);
  const year = yearOf(at) === yearOf(now) ? '' : ` ${yearOf(at)}`;
  return `${formatInstant(at, timeZone, 'date')}${year} ${formatInstant(at, timeZone, 'time')} (${cityOf(timeZone)})`;
}

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** A length of time in the two largest units that matter: '2 days 3 hours', '40 minutes', 'less than a minute'. */
export function lengthOfTime(ms: number): string {
  let rest = Math.round(Math.abs(ms) / minute) * minute;
  const words: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return words.length === 0 ? 'less than a minute' : words.slice(0, 2).join(' ');
}

/** 'in 3 hours', '2 days ago'. */
export function fromNow(at: number, now: number): string {
  return at >= now ? `in ${lengthOfTime(at - now)}` : `${lengthOfTime(now - at)} ago`;
}
