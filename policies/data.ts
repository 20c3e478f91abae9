/** A plain object of unchecked data. */
export type Data = Readonly<Record<string, unknown>>;

/** A plain object, not a list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
