import { wishInWords } from '../../../machines/return/wish.ts';
import type { ReturnQuote } from '../../../machines/return/quote.ts';
import { instantIn } from './instant.ts';
import { moneyText } from './money-text.ts';
import type { Paint } from './paint.ts';

/** A quote as a person reads it at `now` (epoch ms). */
export function quoteText(
  { units, currency, timeZone, until, way, refund }: ReturnQuote,
  now: number,
  paint: Paint,
): string {
  const when = (at: number): string => instantIn(at, timeZone, now);
  const money = (minor: number): string => moneyText(minor, currency);
  const lines = units.map(({ lineId, unit, title, approved, because, paid, fee, wish }) => {
    const head = `${lineId}, piece ${unit + 1}: ${title}`;
    const why = because.length > 0 ? ` (${because.join(' and ')})` : '';
    if (!approved) return `  ${paint.red('declined')}  ${head}${why}`;
    const kept = fee > 0 ? `, ${money(fee)} kept as restocking fee` : '';
    const how = wish.as === 'refund' ? '' : `, ${wishInWords(wish)}`;
    return `  ${paint.green('approved')}  ${head}, ${money(paid)} paid${kept}${how}${why}`;
  });
  return [
    ...lines,
    ...(until === undefined ? [] : [`  can come back until ${when(until)}`]),
    ...(way
      ? [`  ${way.prepaid ? 'prepaid label' : "at the customer's cost"}, to be sent by ${when(way.sendBy)}`]
      : []),
    ...(refund && refund.credit > 0 ? [`  store credit ${money(refund.credit)}`] : []),
    ...(refund && refund.capped > 0
      ? [
          `  ${paint.red(money(refund.capped))} more is due, but no longer left of what the order was paid with`,
        ]
      : []),
    ...(refund
      ? [`  refund ${money(refund.total)}, within ${refund.aim}, at most ${refund.late}, of the inspection`]
      : []),
  ].join('\n');
}
