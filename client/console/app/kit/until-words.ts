const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** 'in 3 days', '5 minutes ago': epoch ms, in the reader's language. */
export function untilWords(at: number, now: number): string {
  const far = at - now;
  const [unit, length] = units.find(([, each]) => Math.abs(far) >= each) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.trunc(far / length), unit);
}
