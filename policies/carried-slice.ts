import { z } from 'zod';

/** As many slices as one process may meet in a day: each policy for each kind of case, also for old post. */
const mostKnown = 64;

/**
 * The slice of a policy as a field of what a case is opened with. Cases of one day carry the same, and it is longer than all
 * else that they are opened with, so what was found right is not looked through again: a pure memo by its JSON.
 *
 * @param schema what the kind of case needs of its policy; must give back what it gets
 */
export function carriedSlice<Slice extends object>(
  schema: z.ZodType<Slice, Slice>,
): z.ZodCustom<Slice, Slice> {
  const known = new Set<string>();
  return z.custom<Slice>().superRefine((slice, context) => {
    const text = JSON.stringify(slice);
    if (known.has(text)) return;
    const { error } = schema.safeParse(slice);
    for (const { path, message } of error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...path], message, continue: false });
    if (error) return;
    if (known.size >= mostKnown) known.clear();
    known.add(text);
  });
}
