import { formatInstant } from '../../../policies/calendar/format.ts';
import type { ReturnQuote } from '../../../machines/return/quote.ts';
import type { Paint } from './paint.ts';

/** A quote as a person reads it; dates in the reader's zone. */
export function quoteText({ units, currency, until, way, refund }: ReturnQuote, paint: Paint): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const money = (minor: number) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  };
  const lines = units.map(({ lineId, unit, title, approved, because, paid, fee }) => {
    const head = `${lineId}, piece ${unit + 1}: ${title}`;
    const why = because.length > 0 ? ` (${because.join(' and ')})` : '';
    if (!approved) return `  ${paint.red('declined')}  ${head}${why}`;
    const kept = fee > 0 ? `, ${money(fee)} kept as restocking fee` : '';
    return `  ${paint.green('approved')}  ${head}, ${money(paid)} paid${kept}${why}`;
  });
  return [
    ...lines,
    ...(until === undefined ? [] : [`  can come back until ${formatInstant(until, zone)}`]),
    ...(way
      ? [
          `  ${way.prepaid ? 'prepaid label' : "at the customer's cost"}, to be sent by ${formatInstant(way.sendBy, zone)}`,
        ]
      : []),
    ...(refund
      ? [`  refund ${money(refund.total)}, within ${refund.aim}, at most ${refund.late}, of the inspection`]
      : []),
  ].join('\n');
}
