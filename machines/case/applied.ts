/** One change after the other, each seeing what the earlier ones made. */
export function applied<C extends object>(
  context: C,
  ...changes: readonly ((context: C) => Partial<C>)[]
): C {
  let next = context;
  for (const change of changes) next = { ...next, ...change(next) };
  return next;
}
