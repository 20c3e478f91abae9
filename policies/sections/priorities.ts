import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, channel } from './common.ts';

const priority = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a short id, for example 'urgent'"),
  title: z.string().min(1),
  /** In place of the policy's own `answer.within`, on the same calendar. */
  answer: budget.exactOptional(),
  /** In place of the policy's own `response`, on the same calendar; channels that are left out keep theirs. */
  response: z.partialRecord(channel, budget).exactOptional(),
});

/** How urgent a case can be. The first is that of a case that nobody has given another. */
export const priorities = titled(
  z.array(priority).min(2, "expected two or more, for example 'normal' and 'urgent'"),
);
