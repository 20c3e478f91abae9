import { dueAt } from '../case/due.ts';
import { stuckActs } from './acts.ts';
import type { Change, ReturnContext } from './context.ts';
import { write } from './letters.ts';
import { after } from './times.ts';
import { isOpen } from './unit.ts';

/** Something that a person of ours must do; epoch ms. */
export interface Duty {
  readonly what: string;
  readonly dueAt: number;
}

/** Everything that waits for a person of ours, with its time. */
export function dutiesOf(context: ReturnContext): readonly Duty[] {
  const rule = context.policy.returns.decision.value;
  const stuck = stuckActs(context).map(({ title, effectId, receipt, writtenAt }) => ({
    what: `${title} could not be done (${receipt?.reason ?? 'no reason given'}): put it right and retry ${effectId}, or do it in another way (retry, doneOtherwise)`,
    dueAt: after(context, receipt?.at ?? writtenAt, rule),
  }));
  if (context.ending) return stuck;
  return [...stuck, ...decisions(context)];
}

function* decisions(context: ReturnContext): Generator<Duty> {
  const { arrivedAt, inspectedAt, lateSince, lost, units } = context;
  if (lateSince !== null) {
    yield {
      what: 'A parcel came after its label expired: take it or send it back (takeLate, refuseLate)',
      dueAt: dueAt(context, 'decision'),
    };
  } else if (arrivedAt !== null && inspectedAt === null) {
    yield { what: 'The inspection of the parcel (inspect)', dueAt: dueAt(context, 'inspection') };
  }
  if (inspectedAt !== null && units.some(isOpen)) {
    const doubtful = units.filter(isOpen).map(({ title, doubts }) => `${title}: ${doubts.join(', ')}`);
    yield {
      what: `What becomes of the goods that did not come as agreed (settle): ${doubtful.join('; ')}`,
      dueAt: dueAt(context, 'decision'),
    };
  }
  if (lost && arrivedAt === null && units.some(isOpen)) {
    yield {
      what: 'The parcel did not come: ask the carrier and settle it (settle)',
      dueAt: dueAt(context, 'decision'),
    };
  }
}

/** When the department is told next what waits for it: when a duty falls due, then again in every period; null: nothing does. */
export function nextDutyAt(context: ReturnContext): number | null {
  const { remindedAt, policy } = context;
  const due = dutiesOf(context).map((duty) =>
    remindedAt !== null && duty.dueAt <= remindedAt
      ? after(context, remindedAt, policy.returns.decision.value)
      : duty.dueAt,
  );
  return due.length > 0 ? Math.min(...due) : null;
}

/** The department that answers for returns is told what waits for it. */
export function remindOwner(context: ReturnContext): Change {
  const duties = dutiesOf(context);
  if (duties.length === 0) return {};
  const facts = { tasks: duties.map(({ what }) => what).join('; ') };
  return { remindedAt: context.at, ...tellDepartment(context, facts) };
}

/** The aim passed without a refund: a person looks before it is late [SUP-RET-4]. */
export function pressRefund(context: ReturnContext): Change {
  const facts = {
    tasks: 'The refund was aimed at today and is not done; see what keeps it',
    expectedBy: dueAt(context, 'refund'),
  };
  return tellDepartment(context, facts);
}

function tellDepartment(context: ReturnContext, facts: Readonly<Record<string, string | number>>): Change {
  return write(context, {
    purpose: 'task',
    template: 'return-task',
    title: 'reminder of what must be done',
    toDepartment: true,
    facts: { ...facts },
  });
}
