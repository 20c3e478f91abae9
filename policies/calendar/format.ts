import { weekdayOf } from './day.ts';
import { unreachable } from './unreachable.ts';
import { dayLength, wallOf, type Zone } from './zone.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * short: 'Tue 24 Nov 17:00'. date: 'Tue 24 Nov'. time: '17:00'. long: 'Tuesday 24 November 2026, 17:00'.
 * long-date: 'Tuesday 24 November 2026'.
 */
export type InstantStyle = 'short' | 'date' | 'time' | 'long' | 'long-date';

/**
 * An instant (epoch ms) in words of a zone (an IANA name, or a calendar and what it froze of its zone), the same on every machine: no locale data takes part. For timer summaries,
 * logs and explanations; texts for customers go through the message catalogue.
 */
export function formatInstant(at: number, zone: string | Zone, style: InstantStyle = 'short'): string {
  const wall = wallOf(typeof zone === 'string' ? { timeZone: zone } : zone, at);
  const date = new Date(wall);
  const day = days[weekdayOf(Math.floor(wall / dayLength))] ?? '';
  const month = months[date.getUTCMonth()] ?? '';
  const time = date.toISOString().slice(11, 16);
  const short = `${day.slice(0, 3)} ${date.getUTCDate()} ${month.slice(0, 3)}`;
  const long = `${day} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  switch (style) {
    case 'short':
      return `${short} ${time}`;
    case 'date':
      return short;
    case 'time':
      return time;
    case 'long':
      return `${long}, ${time}`;
    case 'long-date':
      return long;
    default:
      return unreachable(style);
  }
}

/** The short name of a zone for people: 'Detroit' for 'America/Detroit'. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
