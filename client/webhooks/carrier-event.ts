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

/** An event of a case. */
interface CaseEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The event of the case that each one is. */
export function caseEventOf({ type }: Pick<CarrierEvent, 'type'>): CaseEvent {
  switch (type) {
    case 'parcel.handed-over':
      return { type: 'handedOver', payload: {} };
    case 'parcel.delivered':
      return { type: 'arrived', payload: {} };
    case 'parcel.lost':
      return { type: 'parcelLost', payload: {} };
    default:
      return type satisfies never;
  }
}

/** For a case that awaits no parcel: what was lost is on its way from us to the customer. */
export function noteOfLost(tracking: string): CaseEvent {
  const text = `The carrier says that parcel ${tracking} cannot be delivered or is lost. Trace it, and tell the customer.`;
  return { type: 'note', payload: { text } };
}
