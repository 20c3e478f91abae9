import type { Payloads } from '../../../../machines/return/payloads.ts';
import { fine, type Clerk } from './clerk.ts';

/** The first kettle of the sample order. */
export const kettle0 = { lineId: 'l-2', unit: 0 };
export const laptop0 = { lineId: 'l-1', unit: 0 };
/** Cheaper than a kettle. */
export const mug = { sku: 'MUG', title: 'Mug', price: 1_500 };

/** The parcel arrived and was looked at: a kettle as it should be, unless it says what was found. */
export async function inspected(clerk: Clerk, ...found: Payloads['inspect']['units']): Promise<Clerk> {
  await clerk.send('arrived', {});
  await clerk.send('inspect', { units: found.length > 0 ? found : [{ ...kettle0, ...fine }] });
  return clerk;
}
