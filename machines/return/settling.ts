import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import { dueAt } from '../case/due.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { act, labelOf } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { decisionClock, stopped } from '../goods/parcel.ts';
import { payoutOf } from '../goods/payout.ts';
import { paidBack, refundOfUnit, refundsOf } from '../goods/refunds.ts';
import { refs, sameUnit } from '../goods/units.ts';
import type { Change, ReturnContext } from './context.ts';
import { isPrepaid } from './decisions.ts';
import { isOurs } from './eligibility.ts';
import type { Finding, Payloads } from './payloads.ts';
import { doubts, feePercent } from './settlement.ts';
import { isOpen, type Settled, type Unit } from './unit.ts';

/** Each unit as it was found; what came as agreed is paid back, the rest waits for a person [SUP-RET-2]. */
export function inspected(
  context: ReturnContext,
  { units, text }: Payloads['inspect'],
  at: number,
  by: Actor,
): Change {
  const said = { what: 'Inspected', channel: 'note', words: [text] };
  return applied(
    context,
    (next) => heard(next, said, at, by, 'internal'),
    (next) => ({
      inspectedAt: at,
      clocks: stopped(next, 'inspection', at),
      units: next.units.map((unit) =>
        found(
          next,
          unit,
          units.find((each) => sameUnit(each, unit)),
          at,
          by,
        ),
      ),
    }),
    (next) => refundClock(next, at),
    (next) => (next.units.some(isOpen) ? { clocks: [...next.clocks, decisionClock(next, at)] } : {}),
    payOut,
    tellInspected,
  );
}

function found(
  context: ReturnContext,
  unit: Unit,
  finding: Finding | undefined,
  at: number,
  by: Actor,
): Unit {
  if (!finding || !isOpen(unit)) return unit;
  const against = doubts(unit, finding);
  const fee = feePercent(context.policy.returns, unit, finding);
  const settled: Settled = { as: 'refund', at, by, feePercent: fee };
  return { ...unit, finding, doubts: against, settled: against.length === 0 ? settled : null };
}

/** Runs while anything is to be paid back or decided; a return has one [SUP-RET-4]. */
function refundClock({ clocks, policy }: ReturnContext, at: number): Change {
  if (clocks.some(({ name }) => name === 'refund')) return {};
  const { late } = policy.returns.refund.value;
  return { clocks: [...clocks, clockFrom('refund', 'Refund', { value: late }, at)] };
}

/** A person decided what becomes of units. */
export function settled(context: ReturnContext, payload: Payloads['settle'], at: number, by: Actor): Change {
  const { units, as, feePercent: fee = 0, reason } = payload;
  const said = {
    what: `Settled ${units.length === 1 ? 'one unit' : `${units.length} units`}: ${as}`,
    channel: 'note',
    words: [reason],
  };
  return applied(
    context,
    (next) => heard(next, said, at, by, 'internal'),
    (next) => ({
      units: next.units.map((unit) =>
        isOpen(unit) && units.some((each) => sameUnit(each, unit))
          ? { ...unit, settled: { as, at, by, feePercent: fee } }
          : unit,
      ),
    }),
    (next) => (next.units.some(isOpen) ? {} : { clocks: stopped(next, 'decision', at) }),
    (next) => refundClock(next, at),
    payOut,
    (next) => refundSettled(next, at),
  );
}

/** Nobody takes a parcel that came too late: everything goes back to the customer. */
export function refusedLate(context: ReturnContext, reason: string, at: number, by: Actor): Change {
  const said = { what: 'The late parcel is not taken', channel: 'note', words: [reason] };
  return {
    ...heard(context, said, at, by, 'internal'),
    lateSince: null,
    clocks: stopped(context, 'decision', at),
    units: context.units.map((unit) =>
      isOpen(unit) ? { ...unit, settled: { as: 'send-back', at, by, feePercent: 0 } } : unit,
    ),
  };
}

/** Pays back what is settled so and is not paid or being paid already: a unit is in one refund only. */
export function payOut(context: ReturnContext): Change {
  const due = context.units.filter((unit) => unit.settled?.as === 'refund' && !refundOfUnit(context, unit));
  if (due.length === 0) return {};
  const units = due.map(({ lineId, unit, settled: how }) => ({
    lineId,
    unit,
    feePercent: how?.feePercent ?? 0,
  }));
  const { parts } = payoutOf(context.order, units, paidBack(context), freightOf(context));
  const { orderId, currency } = context.order;
  return act(context, {
    effect: 'refund',
    params: { orderId, units: refs(due), parts: [...parts], currency },
  });
}

/** The way back, when we advanced it for a defect that is none; taken once [SUP-RET-5]. */
function freightOf(context: ReturnContext): number {
  const cost = labelOf(context)?.receipt?.detail?.['cost'];
  const known = typeof cost === 'number' && Number.isSafeInteger(cost) && cost > 0 ? cost : 0;
  if (known === 0 || !isPrepaid(context) || refundsOf(context).length > 0) return 0;
  const rules = context.policy.returns;
  const ours = context.units.filter(({ decision, reason }) => decision.approved && isOurs(rules, reason));
  const proved = ours.every(
    ({ reason, finding }) => reason === 'defective' && finding !== null && !finding.defective,
  );
  return proved ? known : 0;
}

function tellInspected(context: ReturnContext): Change {
  const open = context.units.filter(isOpen);
  const doubtful = open.map(({ title, doubts: against }) => `${title}: ${against.join(', ')}`);
  return write(context, {
    purpose: 'inspected',
    template: 'return-inspected',
    title: 'result of the inspection',
    facts: {
      expectedBy: dueAt(context, 'refund'),
      ...(doubtful.length > 0 && { decisions: doubtful.join('; ') }),
    },
  });
}

/** Everything that is to be paid back was paid: the refund's clock is met. */
export function refundSettled(context: ReturnContext, at: number): Change {
  const owed = context.units.some(
    (unit) => isOpen(unit) || (unit.settled?.as === 'refund' && !refundOfUnit(context, unit)?.done),
  );
  return owed ? {} : { clocks: stopped(context, 'refund', at) };
}
