import { applied } from '../../case/applied.ts';
import { meantApproval } from '../../case/compensation-approval.ts';
import type { Message } from '../../case/message.ts';
import { onMessage } from '../../case/on-message.ts';
import { beside } from './beside.ts';
import type { CompensatedGoods, GoodsCompensation } from './compensating.ts';
import { approvalDueAt } from './duties.ts';
import type { BesidePayloads } from './events.ts';
import { breakPassed, fulfilled } from './owed.ts';

type AnyEvent = Message<BesidePayloads, keyof BesidePayloads> | { readonly type: string };

/** What the named actions of compensation change in a chart about goods. */
export function compensationReducers<C extends CompensatedGoods>(steps: GoodsCompensation<C>) {
  const on = onMessage<C, AnyEvent>();
  return {
    requestCompensation: on('offerCompensation', (context, { payload, occurredAt, actor }) =>
      steps.requested(context, payload, occurredAt, actor),
    ),
    approveCompensation: on('approveCompensation', (context, { payload, occurredAt, actor }) =>
      steps.decided(context, true, named(context, payload), occurredAt, actor),
    ),
    declineCompensation: on('declineCompensation', (context, { payload, occurredAt, actor }) =>
      steps.decided(context, false, named(context, payload), occurredAt, actor),
    ),
    chooseCompensation: on('chooseCompensation', (context, { payload, occurredAt, actor }) =>
      steps.chosen(context, payload, occurredAt, actor),
    ),
    fulfil: on('fulfil', (context, { payload, occurredAt, actor }) =>
      fulfilled(context, payload, occurredAt, actor),
    ),
  };
}

/** The decision with the compensation that it means where it names none: the remedy of a claim is decided by events of its own. */
function named(
  context: CompensatedGoods,
  payload: BesidePayloads['approveCompensation'],
): BesidePayloads['approveCompensation'] {
  const { id } = meantApproval(beside(context), payload.compensation) ?? {};
  return { ...payload, compensation: id };
}

/**
 * The department is told what waits for it, and the approvers again what waits for them since its time is over; a date that passed
 * is apologised for.
 */
export function remindingBeside<C extends CompensatedGoods>(
  steps: GoodsCompensation<C>,
  remindOwner: (context: C) => Partial<C>,
) {
  return (context: C): Partial<C> => {
    const due = approvalDueAt(context);
    return applied<C>(context, breakPassed, remindOwner, (next) =>
      due === undefined || due > context.at ? {} : steps.tellApprovers(next),
    );
  };
}
