import type { EffectCall } from '../../machines/case/receipt.ts';

/**
 * The instants of a letter, epoch ms: when it was issued, then each number in its params, which holds no others, by the
 * order of the keys. A workflow task that is tried again counts them anew; all else in the letter stays the same.
 */
export function instantsIn({ issuedAt, params }: EffectCall): number[] {
  const found: number[] = [issuedAt];
  replaced(params, (instant) => {
    found.push(instant);
    return instant;
  });
  return found;
}

/** The same letter with these instants in the places of its own. */
export function withInstants<P>(
  call: EffectCall<P>,
  [issuedAt, ...others]: readonly number[],
): EffectCall<P> {
  let next = 0;
  const params = replaced(call.params, (own) => others[next++] ?? own);
  return { ...call, issuedAt: issuedAt ?? call.issuedAt, params };
}

/** The params of a letter without their instants: what makes it this letter and no other. */
export function timeless(params: unknown): unknown {
  return replaced(params, () => 0);
}

/** A copy of plain data with another number for each one in it; keys in their order. */
function replaced<T>(data: T, by: (number: number) => number): T;
function replaced(data: unknown, by: (number: number) => number): unknown {
  if (typeof data === 'number') return by(data);
  if (Array.isArray(data)) return data.map((item: unknown) => replaced(item, by));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, replaced(value, by)]));
}
