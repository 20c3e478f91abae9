import { z } from 'zod';
import type { CarrierEvent } from './carrier-event.ts';

/** The part of EasyPost's Event with a Tracker that says where a parcel is (docs.easypost.com/docs/events, /trackers). */
const event = z.object({
  id: z.string().min(1).max(200),
  description: z.string(),
  created_at: z.string().optional(),
  result: z.object({
    tracking_code: z.string().min(1).max(64),
    status: z.string(),
    updated_at: z.string().optional(),
    tracking_details: z
      .array(z.object({ status: z.string().nullish(), datetime: z.string().nullish() }))
      .default([]),
  }),
});

const types: Readonly<Record<string, CarrierEvent['type']>> = {
  in_transit: 'parcel.handed-over',
  out_for_delivery: 'parcel.handed-over',
  available_for_pickup: 'parcel.handed-over',
  delivered: 'parcel.delivered',
  return_to_sender: 'parcel.lost',
  failure: 'parcel.lost',
};

/** What EasyPost says, in our words; undefined when it says nothing that a case wants to know. */
export function ofEasypost(value: unknown): CarrierEvent | undefined {
  const parsed = event.safeParse(value);
  if (!parsed.success || !/^tracker\.(created|updated)$/.test(parsed.data.description)) return undefined;
  const { result, created_at: said } = parsed.data;
  const type = Object.hasOwn(types, result.status) ? types[result.status] : undefined;
  if (type === undefined) return undefined;
  // The first time that the carrier said it: an update a week later tells nothing new.
  const first = result.tracking_details.find(
    ({ status }) => status != null && Object.hasOwn(types, status) && types[status] === type,
  );
  const at = [first?.datetime, result.updated_at, said].find(
    (text) => text && !Number.isNaN(Date.parse(text)),
  );
  return {
    type,
    tracking: result.tracking_code,
    occurredAt: new Date(at ? Date.parse(at) : Date.now()).toISOString(),
  };
}

/**
 * The body of a message signed with HMAC-SHA256 in `X-Hmac-Signature`; undefined when it does not hold. EasyPost signs
 * no time: a message that is sent again is known by what it says.
 */
export async function verifiedEasypost(
  secret: string,
  body: string,
  signature: string | string[] | undefined,
): Promise<unknown> {
  const loaded: unknown = await import('@easypost/api');
  if (!hasUtils(loaded) || typeof signature !== 'string') return undefined;
  const { Utils } = new loaded.default('no key is needed for this');
  try {
    return Utils.validateWebhook(Buffer.from(body), { 'x-hmac-signature': signature }, secret);
  } catch {
    return undefined;
  }
}

/** The part of EasyPost's client that checks signatures; its types do not export the class. */
type Checker = new (key: string) => {
  readonly Utils: {
    validateWebhook(body: Buffer, headers: Readonly<Record<string, string>>, secret: string): unknown;
  };
};

function hasUtils(loaded: unknown): loaded is { readonly default: Checker } {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'default' in loaded &&
    typeof loaded.default === 'function'
  );
}
