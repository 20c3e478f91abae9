import { applied } from '../case/applied.ts';
import { isThrough } from '../case/deed.ts';
import { heard } from '../case/heard.ts';
import { dueAt } from '../case/due.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { write } from '../goods/letters.ts';
import { decisionClock, stopped } from '../goods/parcel.ts';
import { payoutsOf } from '../goods/refunds.ts';
import { sameUnit } from '../goods/units.ts';
import { actOnSettled, isOwed } from './acting.ts';
import type { Change, ReturnContext } from './context.ts';
import { extraFound, extraInWords, extraWaits } from './extra.ts';
import type { Finding, Payloads } from './payloads.ts';
import { doubts, feePercent, feeWhereSettled, provenReason } from './settlement.ts';
import { isOpen, type Settled, type Unit } from './unit.ts';

/** Each unit as it was found; what came as agreed is paid back, the rest waits for a person [SUP-RET-2]. */
export function inspected(
  context: ReturnContext,
  { units, extra, text }: Payloads['inspect'],
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
    (next) => onceRefundClock(next, at),
    (next) => (next.units.some(isOpen) ? { clocks: [...next.clocks, decisionClock(next, at)] } : {}),
    (next) => extraFound(next, extra, at),
    actOnSettled,
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
  const rules = context.policy.returns;
  const line = context.order.lines.find(({ lineId }) => lineId === unit.lineId);
  const against = doubts(rules, unit, { finalSale: false, ...line, category: unit.category }, finding);
  const fee = feePercent(rules, { ...unit, reason: provenReason(unit, finding) }, finding);
  const settled: Settled = { ...unit.wish, at, by, feePercent: fee };
  return { ...unit, finding, doubts: against, settled: against.length === 0 ? settled : null };
}

function onceRefundClock(context: ReturnContext, at: number): Change {
  return context.clocks.some(({ name }) => name === 'refund') ? {} : refundClock(context, at);
}

/** Runs while anything is to be paid back, sent or decided [SUP-RET-4]. */
export function refundClock({ clocks, policy }: ReturnContext, at: number): Change {
  const { late } = policy.returns.refund.value;
  return { clocks: [...clocks, clockFrom('refund', 'Refund', { value: late }, at)] };
}

/** A person decided what becomes of units. */
export function settled(context: ReturnContext, payload: Payloads['settle'], at: number, by: Actor): Change {
  const { units, as, article, feePercent: asked, reason } = payload;
  const fees = context.units
    .filter((unit) => units.some((each) => sameUnit(each, unit)))
    .map((unit) => feeWhereSettled(context.policy.returns, unit, asked));
  const exceptions = fees.flatMap(({ feePercent: fee, feeByPolicy: policy }) =>
    policy === undefined ? [] : [`${fee} % kept in place of the policy's ${policy} %`],
  );
  const said = {
    what: `Settled ${units.length === 1 ? 'one unit' : `${units.length} units`}: ${[as, ...new Set(exceptions)].join(', ')}`,
    channel: 'note',
    words: [reason],
  };
  return applied(
    context,
    (next) => heard(next, said, at, by, 'internal'),
    (next) => ({
      units: next.units.map((unit) =>
        isOpen(unit) && units.some((each) => sameUnit(each, unit))
          ? {
              ...unit,
              settled: {
                as,
                at,
                by,
                reason,
                ...feeWhereSettled(context.policy.returns, unit, asked),
                ...(article && { article }),
              },
            }
          : unit,
      ),
    }),
    (next) => (next.units.some(isOpen) || extraWaits(next) ? {} : { clocks: stopped(next, 'decision', at) }),
    (next) => onceRefundClock(next, at),
    actOnSettled,
    (next) => refundSettled(next, at),
  );
}

/** Nobody takes a parcel that came too late: everything goes back to the customer. */
export function refusedLate(context: ReturnContext, reason: string, at: number, by: Actor): Change {
  const said = { what: 'The late parcel is not taken', channel: 'note', words: [reason] };
  return applied(
    context,
    (next) => ({
      ...heard(next, said, at, by, 'internal'),
      lateSince: null,
      clocks: stopped(next, 'decision', at),
      units: next.units.map((unit) =>
        isOpen(unit) ? { ...unit, settled: { as: 'send-back', at, by, reason, feePercent: 0 } } : unit,
      ),
    }),
    actOnSettled,
  );
}

function tellInspected(context: ReturnContext): Change {
  const open = context.units.filter(isOpen);
  const doubtful = [
    ...open.map(({ title, doubts: against }) => `${title}: ${against.join(', ')}`),
    ...(context.extra === null ? [] : [extraInWords(context.extra.count)]),
  ];
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

/** Everything that is to be paid back or sent was, or the customer waits for it: the refund's clock is met. */
export function refundSettled(context: ReturnContext, at: number): Change {
  const waits = (unit: Unit) => context.waiting?.units.some((each) => sameUnit(each, unit)) ?? false;
  const owed =
    context.units.some((unit) => isOpen(unit) || (isOwed(context, unit) && !waits(unit))) ||
    payoutsOf(context).some((each) => !isThrough(each));
  return owed ? {} : { clocks: stopped(context, 'refund', at) };
}
