import type { LabelsPort } from './labels-port.ts';
import { specimenLabel } from './specimen-label.ts';
import { trackingNumberOf } from './tracking-number.ts';

/** What a specimen is counted at, so that a case reckons with the price of its way back as with a real carrier's. */
export const specimenPrice = { minor: 790, currency: 'USD' } as const;

/**
 * A carrier for a machine without one: it makes out real labels that are not valid for postage, and takes each back.
 *
 * @param trackingUrl the page on which a parcel can be followed, `{tracking}` in it becomes the number
 */
export function specimenCarrier(trackingUrl: string): LabelsPort {
  return {
    issue: async (order) => {
      const tracking = trackingNumberOf(order.effectId);
      const pdf = await specimenLabel(order, tracking, trackingUrl.replaceAll('{tracking}', tracking));
      return { accepted: true, carrier: 'specimen', tracking, pdf, price: specimenPrice };
    },
    cancel: () => Promise.resolve({ accepted: true }),
  };
}
