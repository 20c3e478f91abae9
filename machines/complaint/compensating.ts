import { compensationOf } from '../case/compensating.ts';
import type { ComplaintContext } from './context.ts';
import { ownerOrDefault, write } from './letters.ts';
import { pay } from './paying.ts';

/** Compensation in a complaint: paid by an effect that looks at the order when it pays, because a complaint carries none. */
export const {
  requested,
  chosen,
  decided,
  offeredForBrokenPromise,
  grantedIfOnly,
  tellApprovers,
  toldPaid,
  lapsed,
} = compensationOf<ComplaintContext>({
  write: (context, { purpose, to, ...draft }) =>
    write(context, { ...draft, purpose, template: purpose, ...(to && { to, by: 'email' }) }),
  pay,
  assign: (context, what) => {
    const { departmentTitle: department, email } = ownerOrDefault(context);
    return write(context, {
      purpose: 'compensation-task',
      template: 'task',
      by: 'email',
      to: { department, email },
      facts: { tasks: what },
    });
  },
});
