import type { Change, ComplaintContext } from './context.ts';

/** One change after the other, each seeing what the earlier ones made. */
export function applied(
  context: ComplaintContext,
  ...changes: readonly ((context: ComplaintContext) => Change)[]
): ComplaintContext {
  let next = context;
  for (const change of changes) next = { ...next, ...change(next) };
  return next;
}
