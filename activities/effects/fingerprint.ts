import { createHash } from 'node:crypto';

/** Digest of plain data that does not depend on the order of keys. */
export function fingerprint(data: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(data)) ?? 'undefined')
    .digest('hex');
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
