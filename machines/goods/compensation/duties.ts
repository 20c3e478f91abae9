import { dueOf } from '../../clocks/due-of.ts';
import { approversOf } from '../../case/compensation-approval.ts';
import { approvalInWords, type Compensation } from '../../case/compensation.ts';
import type { Duty } from '../../case/duty.ts';
import { parcelRulesOf } from '../rules.ts';
import { after } from '../times.ts';
import { beside } from './beside.ts';
import type { CompensatedGoods } from './compensating.ts';
import { compensationOwed } from './owed.ts';

/** Compensation that waits for a supervisor; the remedy of a claim waits in a step of its own. */
function waiting(context: CompensatedGoods): readonly Compensation[] {
  return beside(context).compensations.filter(({ status }) => status === 'awaiting-approval');
}

/** Whether a supervisor has still to decide on compensation. */
export function approvalPending(context: CompensatedGoods): boolean {
  return waiting(context).length > 0;
}

/** By when compensation that waits is to be decided on, epoch ms; undefined when none waits. */
export function approvalDueAt(context: CompensatedGoods): number | undefined {
  if (!approvalPending(context)) return undefined;
  const clock = context.clocks.findLast(
    ({ name, stoppedAt }) => name.startsWith('approval-') && stoppedAt === undefined,
  );
  return clock
    ? dueOf(clock, context.policy.calendars).at
    : after(context, context.receivedAt, parcelRulesOf(context).decision.value);
}

/** Compensation that waits for a supervisor is told again until it is decided [SUP-COMP-3]. */
export function approvalDuties(context: CompensatedGoods): readonly Duty[] {
  const due = approvalDueAt(context) ?? context.at;
  return waiting(context).map((compensation) => {
    const who = approversOf(context, compensation.requestedBy).map(({ contact }) => contact.name);
    return { what: approvalInWords(compensation, who.join(' or ')), dueAt: due };
  });
}

/** What people of ours have to do for compensation, by its date. */
export function owedDuties(context: CompensatedGoods): readonly Duty[] {
  return compensationOwed(context).map(({ title, id, dueAt }) => ({
    what: `${title}: give it and log it as ${id} (fulfil)`,
    dueAt,
  }));
}
