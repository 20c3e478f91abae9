const [second, minute, hour] = [1_000, 60_000, 3_600_000] as const;

/** Waits before the next tries, ms: three days and a half together. */
const waits = [
  5 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  24 * hour,
  28 * hour,
] as const;

/** The longest wait that an endpoint may ask for itself. */
const longest = 24 * hour;

/**
 * How long to wait after a failed try, ms; undefined when it is given up.
 *
 * @param attempts tries so far, from 1
 * @param retryAfter the header: seconds; a date is not understood
 * @param chance 0 to 1: up to a tenth is added, so that not everything comes back at once
 */
export function waitAfter(
  attempts: number,
  retryAfter: string | undefined,
  chance: number,
): number | undefined {
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  const asked = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) * second : 0;
  return Math.round(Math.max(wait * (1 + chance / 10), Math.min(asked, longest)));
}
