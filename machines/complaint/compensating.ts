import { applied } from '../case/applied.ts';
import { compensationOf } from '../case/compensating.ts';
import { offersInWords } from '../case/compensation.ts';
import type { ComplaintContext } from './context.ts';
import { ownerOrDefault, write } from './letters.ts';
import { pay } from './paying.ts';
import { compensationOwed } from './promising.ts';

/** Compensation in a complaint: paid by an effect that looks at the order when it pays, because a complaint carries none. */
export const {
  requested,
  chosen,
  decided,
  offeredForBrokenPromise,
  grantedIfOnly,
  tellApprovers,
  tellApprovalsOver,
  toldPaid,
  lapsed,
} = compensationOf<ComplaintContext>({
  write: (context, { purpose, to, ...draft }) =>
    write(context, { ...draft, purpose, template: purpose, ...(to && { to, by: 'email' }) }),
  pay,
  owe: (context, granted) => {
    const { departmentTitle: department, email } = ownerOrDefault(context);
    const owed = compensationOwed(context, granted);
    const task = `Give the customer ${offersInWords([granted.choice])} (${granted.id})`;
    const facts = owed ? { tasks: `${task}, and log it (fulfil)`, promisedBy: owed.by } : { tasks: task };
    const change = applied<ComplaintContext>(
      context,
      () => owed?.change ?? {},
      (next) =>
        write(next, {
          purpose: 'compensation-task',
          template: 'task',
          by: 'email',
          to: { department, email },
          facts,
        }),
    );
    return { change, ...(owed && { by: owed.by }) };
  },
});
