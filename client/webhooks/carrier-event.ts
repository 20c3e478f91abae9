import { z } from 'zod';

/** What a carrier tells of a parcel, as the embedded carrier sends it; a real carrier's words are turned into these. */
export const carrierEvent = z.strictObject({
  type: z.enum(['parcel.handed-over', 'parcel.delivered', 'parcel.lost']),
  /** The number on the parcel. */
  tracking: z.string().min(1).max(64),
  /** ISO 8601 with its offset. */
  occurredAt: z.iso.datetime({ offset: true }),
});

export type CarrierEvent = z.infer<typeof carrierEvent>;

/** The event of the case that each one is; a parcel that is lost is a matter for people. */
export function caseEventOf({ type, tracking }: CarrierEvent): {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
} {
  switch (type) {
    case 'parcel.handed-over':
      return { type: 'handedOver', payload: {} };
    case 'parcel.delivered':
      return { type: 'arrived', payload: {} };
    case 'parcel.lost':
      return {
        type: 'note',
        payload: {
          text: `The carrier says that parcel ${tracking} cannot be delivered or is lost. Trace it, and tell the customer.`,
        },
      };
    default:
      return type satisfies never;
  }
}
