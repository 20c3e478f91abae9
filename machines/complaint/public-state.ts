/** What everyone sees of a complaint. */
export type PublicState = 'received' | 'acknowledged' | 'investigating' | 'resolved' | 'closed' | 'withdrawn';

/** The public state of a complaint's snapshot: its `handling` region, or how it ended. */
export function publicState({
  value,
  context,
}: {
  readonly value: unknown;
  readonly context?: unknown;
}): PublicState {
  if (value === 'withdrawn' || value === 'closed') return value;
  if (value === 'ending') return at(context, ['ending', 'as']) === 'withdrawn' ? 'withdrawn' : 'closed';
  const handling = at(value, ['open', 'handling']);
  if (typeof handling === 'object') return 'resolved';
  return handling === 'acknowledged' || handling === 'investigating' ? handling : 'received';
}

/** The value under a path of keys, or undefined. */
export function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([name]) => name === key)?.[1], rest);
}
