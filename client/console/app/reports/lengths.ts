/** '45 s', '1 min 20 s', '3 h 5 min'. */
export function lengthWords(ms: number | undefined): string {
  if (ms === undefined) return '-';
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
}

/** '18 business hours' */
export function budgetWords({ amount, unit }: { readonly amount: number; readonly unit: string }): string {
  const words = unit === 'working-day-hours' ? 'hours of working days' : unit.replaceAll('-', ' ');
  return `${amount} ${amount === 1 ? words.replace(/s( of|$)/, '$1') : words}`;
}
