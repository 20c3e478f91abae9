import type { Language } from './language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

/** An instant as written, but no line ends between the digits of a time and what belongs to them: half of the day, zone. */
function unbroken(written: Intl.DateTimeFormat, at: number): string {
  const parts = written.formatToParts(at);
  const from = parts.findIndex(({ type }) => type === 'minute');
  return parts.map(({ value }, i) => (i > from ? value.replaceAll(/\s/g, '\u{A0}') : value)).join('');
}

/**
 * An instant (epoch ms) in the reader's language and the policy's zone, with the zone's short name: "Tuesday, December 1, 2026 at
 * 5:00 PM EST".
 */
export function dateFor(language: Language, timeZone: string, at: number): string {
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return unbroken(format(language, { timeZone, ...date, ...time }), at);
}

/** The same, short, for what is over: "Dec 1, 2026, 5:00 PM". */
export function shortDateFor(language: Language, timeZone: string, at: number): string {
  return unbroken(format(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }), at);
}

/** The zone as the reader's language calls it at that instant: "Eastern Standard Time". */
export function zoneNameFor(language: Language, timeZone: string, at: number): string {
  const parts = format(language, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The day of an instant: "Tuesday, December 1". */
export function dayFor(language: Language, timeZone: string, at: number): string {
  return format(language, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** A stretch of a day: "9:00 AM to 11:00 AM", as the language writes it. */
export function timesFor(language: Language, timeZone: string, from: number, to: number): string {
  return format(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(from, to);
}
