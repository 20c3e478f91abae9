import { z } from 'zod';

/** What a carrier tells of a parcel, as the embedded carrier sends it; a real carrier's words are turned into these. */
export const carrierEvent = z.strictObject({
  type: z.enum(['parcel.handed-over', 'parcel.delivered']),
  /** The number on the parcel. */
  tracking: z.string().min(1).max(64),
  /** ISO 8601 with its offset. */
  occurredAt: z.iso.datetime({ offset: true }),
});

export type CarrierEvent = z.infer<typeof carrierEvent>;

/** The event of the case that each one is. */
export const caseEvents: Readonly<Record<CarrierEvent['type'], string>> = {
  'parcel.handed-over': 'handedOver',
  'parcel.delivered': 'arrived',
};
