import { dueAt } from '../case/due.ts';
import type { Duty } from '../case/duty.ts';
import { approvalDuties, owedDuties } from '../goods/compensation/duties.ts';
import { careDuties, nextCareAt } from '../goods/care/duties.ts';
import { lostDuties, parcelDuties, stuckDuties, tellDepartment } from '../goods/duties.ts';
import { remembered } from '../kit/remembered.ts';
import type { Change, ReturnContext } from './context.ts';
import { extraWaits } from './extra.ts';
import { isOpen } from './unit.ts';
import { waitedFor } from './waiting.ts';

/** Everything that waits for a person of ours, with its time. */
export function dutiesOf(context: ReturnContext): readonly Duty[] {
  // What the customer waits for is tried again by itself.
  const waited = waitedFor(context).map(({ key }) => key);
  const acts = context.acts.filter(({ key }) => !waited.includes(key));
  const always = [...stuckDuties({ ...context, acts }), ...careDuties(context), ...owedDuties(context)];
  return context.ending
    ? always
    : [...always, ...approvalDuties(context), ...parcelDuties(context), ...decisions(context)];
}

function* decisions(context: ReturnContext): Generator<Duty> {
  const { inspectedAt, units } = context;
  if (inspectedAt !== null && units.some(isOpen)) {
    const doubtful = units.filter(isOpen).map(({ title, doubts }) => `${title}: ${doubts.join(', ')}`);
    yield {
      what: `What becomes of the goods that did not come as agreed (settle): ${doubtful.join('; ')}`,
      dueAt: dueAt(context, 'decision'),
    };
  }
  if (extraWaits(context)) {
    yield {
      what: 'What becomes of the pieces in the parcel that nobody asked for (settleExtra)',
      dueAt: dueAt(context, 'decision'),
    };
  }
  yield* lostDuties(context, units.some(isOpen));
}

/** When the department is told next what waits for it, or it escalates; null: nothing waits. */
export const nextDutyAt = remembered((context: ReturnContext): number | null =>
  nextCareAt(context, dutiesOf(context)),
);

/** The aim passed without a refund: a person looks before it is late [SUP-RET-4]. */
export function pressRefund(context: ReturnContext): Change {
  return tellDepartment(context, {
    tasks: 'The refund was aimed at today and is not done; see what keeps it',
    expectedBy: dueAt(context, 'refund'),
  });
}
