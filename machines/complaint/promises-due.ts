import type { Commitment } from '../case/commitment.ts';
import { apologise } from './apologising.ts';
import { applied } from '../case/applied.ts';
import { passed } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { ownerOrDefault, write } from './letters.ts';
import { promisesOwed, reminderAt } from './promises-owed.ts';

/** The owner has what is promised on the table before its date. */
export function remindOwner(context: ComplaintContext): Change {
  const due = promisesOwed(context).filter(
    (each) =>
      each.status === 'open' && each.remindedAt === undefined && reminderAt(context, each) <= context.at,
  );
  return applied(
    context,
    ({ commitments, at }) => ({
      commitments: commitments.map((each) => (due.includes(each) ? { ...each, remindedAt: at } : each)),
    }),
    ...told(due).map((each) => (next: ComplaintContext) => tellOwner(next, each, 'coming')),
  );
}

/** Dates that passed: each is broken, apologised for with what the policy offers, and its owner is told [CSP-PROM-2]. */
export function breakPassed(context: ComplaintContext): Change {
  const late = promisesOwed(context).filter(({ status, dueAt }) => status === 'open' && dueAt <= context.at);
  return applied(
    context,
    ({ commitments, at }) => ({
      commitments: commitments.map((each) =>
        late.includes(each) ? { ...each, ...passed, settledAt: at } : each,
      ),
    }),
    ...told(late).flatMap((each) => [
      (next: ComplaintContext) => apologise(next, each),
      (next: ComplaintContext) => tellOwner(next, each, 'broken'),
    ]),
  );
}

/** Of promises of the same thing for the same moment one is told: the words would be the same. */
function told(promises: readonly Commitment[]): readonly Commitment[] {
  return promises.filter(
    ({ about, dueAt }, i) => promises.findIndex((each) => each.about === about && each.dueAt === dueAt) === i,
  );
}

function tellOwner(
  context: ComplaintContext,
  { about, dueAt }: Commitment,
  state: 'coming' | 'broken',
): Change {
  const owner = ownerOrDefault(context);
  return write(context, {
    purpose: `promise-${state}`,
    template: 'promise-to-keep',
    by: 'email',
    to: { department: owner.departmentTitle, email: owner.email },
    facts: { promised: about, promiseState: state, promisedBy: dueAt },
    words: { description: context.words },
  });
}
