/** Minor units as an amount: `$12.50`. */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** An ISO instant as a day of that zone: `Fri, Nov 27, 2026`. */
export function dayIn(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'medium', weekday: undefined }).format(
    new Date(at),
  );
}
