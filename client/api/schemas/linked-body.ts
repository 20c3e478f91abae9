import { z } from 'zod';
import type { Actor } from '../../../workflows/messages.ts';
import type { LinkedCase } from '../../links/linked-cases.ts';
import { instant, iso } from './instants.ts';

/** A case that belongs to the one that is shown. */
export const linkedBody = z.object({
  id: z.string(),
  kind: z.string(),
  relation: z
    .enum(['from', 'opened'])
    .meta({ description: 'from: this case was opened from it. opened: it was opened from this case' }),
  state: z.string().meta({ description: "Its state; 'gone' when it is kept no longer" }),
  since: instant.meta({ description: 'When one was opened from the other' }),
});

/** What a key of this role sees of the cases that belong to one. */
export function linkedBodyOf(
  cases: readonly LinkedCase[],
  role: Actor['role'],
): z.infer<typeof linkedBody>[] {
  return cases
    .filter(({ sameCustomer }) => role !== 'customer' || sameCustomer)
    .map(({ caseId, kind, relation, state, since }) => ({
      id: caseId,
      kind,
      relation,
      state,
      since: iso(since),
    }));
}
