const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using it, and a message writes half a dozen dates. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/**
 * An instant as the customer reads it, in the policy's zone and with the zone's name: "Tuesday, December 1, 2026,
 * 5:00 PM EST". The instant is always given: `format()` without one would read this machine's clock.
 *
 * @param instant epoch ms
 * @param timeZone IANA name
 */
export function writtenDate(instant: number, timeZone: string, locale: string): string {
  const day = format(locale, { timeZone, dateStyle: 'full' });
  const time = format(locale, { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  // Some ICU versions put a narrow no-break space before AM and PM, which old mail clients show as a box.
  return `${day.format(instant)}, ${time.format(instant)}`.replaceAll(/[\u202f\u00a0]/g, ' ');
}

/** A day as a letter is dated: "November 23, 2026". */
export function writtenDay(instant: number, timeZone: string, locale: string): string {
  return format(locale, { timeZone, dateStyle: 'long' }).format(instant);
}
