/** What everyone sees of a complaint. */
export type PublicState =
  | 'received'
  | 'acknowledged'
  | 'investigating'
  | 'escalated'
  | 'resolved'
  | 'closed'
  | 'withdrawn'
  | 'referredOut';

/** The public state of a complaint's snapshot: its `handling` region, or how it ended. */
export function publicState({
  value,
  context,
}: {
  readonly value: unknown;
  readonly context?: unknown;
}): PublicState {
  if (value === 'withdrawn' || value === 'closed' || value === 'referredOut') return value;
  if (value === 'ending' || at(value, ['lastWordLost']) !== undefined) {
    const as = at(context, ['ending', 'as']);
    return as === 'withdrawn' || as === 'referredOut' ? as : 'closed';
  }
  if (at(value, ['open', 'handling', 'escalated']) !== undefined) return 'escalated';
  const course = at(value, ['open', 'handling', 'course']);
  // Not resolved while the answer cannot reach the customer.
  if (course === 'undelivered') return 'investigating';
  if (course === 'delivering') return 'resolved';
  if (typeof course === 'object') return 'resolved';
  return course === 'acknowledged' || course === 'investigating' ? course : 'received';
}

/** The value under a path of keys, or undefined. */
function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([name]) => name === key)?.[1], rest);
}
