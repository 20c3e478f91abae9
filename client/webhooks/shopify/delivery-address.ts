import { oneLine } from '../../../activities/texts/one-line.ts';
import type { ShopifyOrder } from './shopify-message.ts';

/** Where the place is written before the postal code, with or without a state; elsewhere the code comes first. */
const placeFirst: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'NZ', 'IN']);

/**
 * The address to which an order goes, line by line as on an envelope in its country; undefined when it goes nowhere (a licence) or
 * the message names no street or place.
 */
export function deliveryAddressOf({ shipping_address: to }: ShopifyOrder): string | undefined {
  if (!to?.address1 || !to.city) return undefined;
  const { company, address1, address2, city, province_code: state, zip, country_code: code } = to;
  const place = placeFirst.has(code ?? 'US') ? [[city, state].filter(Boolean).join(', '), zip] : [zip, city];
  const lines = [company, address1, address2, place.filter(Boolean).join(' '), countryOf(code)];
  return lines
    .map((line) => oneLine(line ?? ''))
    .filter(Boolean)
    .join('\n')
    .slice(0, 1000);
}

function countryOf(code: string | null | undefined): string | undefined {
  if (!code || !/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames('en', { type: 'region' }).of(code);
}
