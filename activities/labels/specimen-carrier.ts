import type { LabelsPort } from './labels-port.ts';
import { specimenLabel } from './specimen-label.ts';
import { trackingNumberOf } from './tracking-number.ts';

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
      return { accepted: true, carrier: 'specimen', tracking, pdf };
    },
    cancel: () => Promise.resolve({ accepted: true }),
  };
}
