/**
 * An instant as the customer reads it, in the policy's zone and with the zone's name: "Tuesday, December 1, 2026 at
 * 5:00 PM EST". The instant is always given: `format()` without one would read this machine's clock.
 *
 * @param instant epoch ms
 * @param timeZone IANA name
 */
export function writtenDate(instant: number, timeZone: string, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  // Some ICU versions put a narrow no-break space before AM and PM, which old mail clients show as a box.
  return `${day.format(instant)}, ${time.format(instant)}`.replaceAll(/[\u202f\u00a0]/g, ' ');
}

/** A day as a letter is dated: "November 23, 2026". */
export function writtenDay(instant: number, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(instant);
}
