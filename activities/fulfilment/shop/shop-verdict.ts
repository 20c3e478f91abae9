import { z } from 'zod';
import { EffectError } from '../../effect-error.ts';

/** What the shop said. `reference` is its own id of the shipment or order, `serials` one for each piece in the order of the units. */
export type ShopAnswer =
  | { readonly kind: 'done'; readonly reference: string; readonly serials?: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly outOfStock?: readonly string[] };

const id = z.string().regex(/^[\w.:#/-]{1,100}$/);
/** A list that is none of serial numbers is dropped: the goods went all the same. */
const serials = z
  .array(z.string().regex(/^[^\p{Cc}]{1,64}$/u))
  .max(500)
  .optional()
  .catch(undefined);
const done = z.union([
  z
    .object({ shipment: id, serials })
    .transform(({ shipment, ...more }) => ({ reference: shipment, ...more })),
  z.object({ order: id, serials }).transform(({ order, ...more }) => ({ reference: order, ...more })),
]);
const refusal = z.object({
  error: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  skus: z.array(id).max(100).optional(),
});

/**
 * Makes of the shop's answer what the case must know: done, a refusal for good with a reason for a person, or an error to
 * throw and ask again. The shop's own words are dropped, they may quote anybody's data; its codes stay.
 *
 * @param now epoch ms, for a Retry-After that is a date
 */
export function shopVerdict(
  status: number,
  body: string,
  retryAfter: string | null,
  now: number,
): ShopAnswer {
  const said = parsed(body);
  if (status >= 200 && status < 300) {
    const told = done.safeParse(said);
    if (told.success) {
      const { reference, serials: numbers } = told.data;
      return { kind: 'done', reference, ...(numbers && { serials: numbers }) };
    }
    throw again(
      'ShopUncertain',
      `The shop said yes (HTTP ${status}) and named no shipment or order. It is asked again under the same webhook-id.`,
      { uncertain: true },
    );
  }
  if (status === 408 || status === 425 || status >= 500) {
    const text = `The shop cannot do it now (HTTP ${status}). It is asked again under the same webhook-id.`;
    throw again('ShopUncertain', text, { uncertain: true, retryAfter: waitOf(retryAfter, now) });
  }
  if (status === 429) {
    const text = 'The shop is asked too often (HTTP 429). It is asked again.';
    throw again('ShopBusy', text, { retryAfter: waitOf(retryAfter, now) });
  }
  if (status === 401 || status === 403 || status < 400) {
    const text = `The shop does not take our webhook (HTTP ${status}). Correct FULFILMENT_URL or FULFILMENT_SECRET; it is asked again.`;
    throw again('ShopRejectsUs', text);
  }
  const code = refusal.safeParse(said);
  const { error, skus } = code.success ? code.data : {};
  if (status === 409 && error === 'out-of-stock') {
    const named = skus ?? [];
    const reason = `The shop has not enough of ${named.join(', ') || 'what was asked for'}. Ask the customer what to do in place of it, or try again when it is there.`;
    return { kind: 'refused', reason, outOfStock: named };
  }
  const facts = [`HTTP ${status}`, error].filter(Boolean).join(', ');
  const reason = `The shop refused (${facts}). Ask those who run it, or do it by hand and record it.`;
  return { kind: 'refused', reason };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** RFC 9110, 10.2.3: seconds or a date; an hour at most. */
function waitOf(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, 3_600_000) : undefined;
}

function again(
  type: string,
  message: string,
  { uncertain = false, retryAfter }: { uncertain?: boolean; retryAfter?: number | undefined } = {},
): EffectError {
  return new EffectError(type, message, {
    retryable: true,
    uncertain,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
