/** One value for each name of a table, for the parts of a chart that are the same for every name. */
export function byName<Name extends string, Value>(
  table: Readonly<Record<Name, unknown>>,
  value: (name: Name) => Value,
): Record<Name, Value>;
export function byName(
  table: Readonly<Record<string, unknown>>,
  value: (name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.keys(table).map((name) => [name, value(name)]));
}
