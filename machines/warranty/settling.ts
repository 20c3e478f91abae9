import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { act, actsOf } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { decisionClock, stopped } from '../goods/parcel.ts';
import { cappedBy, payoutOf } from '../goods/payout.ts';
import { paidBack, refundOfUnit } from '../goods/refunds.ts';
import { sendBack } from '../goods/sending-back.ts';
import { replacementOfUnit } from '../goods/replacements.ts';
import { refs, sameUnit } from '../goods/units.ts';
import type { Change, ClaimContext } from './context.ts';
import type { Finding, Payloads } from './payloads.ts';
import { withRemedy } from './remedy.ts';
import { isOpen, type ClaimedUnit, type Settled } from './unit.ts';

/** The defective goods are here: the replacement's time runs from now on [SUP-WAR-7]. */
export function replacementRuns({ clocks, policy }: ClaimContext, at: number): Change {
  if (clocks.some(({ name }) => name === 'replacement')) return {};
  const { late } = policy.warranty.replacement.value;
  return { clocks: [...clocks, clockFrom('replacement', 'Replacement', { value: late }, at)] };
}

/** Each unit as it was found; what is as described is made good, the rest waits for a person. */
export function inspected(
  context: ClaimContext,
  { units, text }: Payloads['inspect'],
  at: number,
  by: Actor,
): Change {
  const said = { what: 'Inspected', channel: 'note', words: [text] };
  const as = context.remedy;
  const judged = (unit: ClaimedUnit): ClaimedUnit => {
    const finding = units.find((each) => sameUnit(each, unit));
    if (!finding || !isOpen(unit)) return unit;
    return { ...unit, finding, settled: finding.found === 'as-described' ? { as, at, by } : null };
  };
  return applied<ClaimContext>(
    context,
    (next) => heard(next, said, at, by, 'internal'),
    (next) => ({
      inspectedAt: at,
      clocks: stopped(next, 'inspection', at),
      units: next.units.map(judged),
    }),
    (next) => (next.units.some(isOpen) ? { clocks: [...next.clocks, decisionClock(next, at)] } : {}),
    tellInspected,
    makeGood,
  );
}

function tellInspected(context: ClaimContext): Change {
  const doubtful = context.units
    .filter(isOpen)
    .map(({ title, finding }) => `${title}: ${finding ? findings[finding.found] : ''}`);
  return write(context, {
    purpose: 'inspected',
    template: 'claim-inspected',
    title: 'result of the inspection',
    facts: {
      expectedBy: dueAt(context, 'replacement'),
      offer: context.remedy === 'refund' ? 'a full refund' : 'a replacement',
      ...(doubtful.length > 0 && { decisions: doubtful.join('; ') }),
    },
  });
}

/** What an inspection found, in words. */
export const findings: Readonly<Record<Finding['found'], string>> = {
  'as-described': 'as described',
  'nothing-wrong': 'we found nothing wrong with it',
  'other-damage': 'damaged in a way that was not described',
  'other-item': 'another item than the one of the claim',
  missing: 'it was not in the parcel',
};

/** A person decided what becomes of units. */
export function settled(
  context: ClaimContext,
  { units, as, reason }: Payloads['settle'],
  at: number,
  by: Actor,
): Change {
  const named = (unit: ClaimedUnit) => units.some((each) => sameUnit(each, unit));
  const what = `Settled ${units.length === 1 ? 'one unit' : `${units.length} units`}: ${as}`;
  return applied<ClaimContext>(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, at, by, 'internal'),
    (next) => settle(next, (unit) => isOpen(unit) && named(unit), { as, at, by, reason }),
    (next) => (next.units.some(isOpen) ? {} : { clocks: stopped(next, 'decision', at) }),
    makeGood,
    (next) => goodIfDone(next, at),
  );
}

/** Nobody takes a parcel that came too late: everything goes back to the customer. */
export function refusedLate(context: ClaimContext, reason: string, at: number, by: Actor): Change {
  const said = { what: 'The late parcel is not taken', channel: 'note', words: [reason] };
  return applied<ClaimContext>(
    context,
    (next) => heard(next, said, at, by, 'internal'),
    (next) => ({ lateSince: null, clocks: stopped(next, 'decision', at) }),
    (next) => settle(next, isOpen, { as: 'send-back', at, by, reason }),
    makeGood,
  );
}

/** These units are settled so from now on. */
export function settle(
  { units }: ClaimContext,
  which: (unit: ClaimedUnit) => boolean,
  how: Settled,
): Pick<ClaimContext, 'units'> {
  return { units: units.map((unit) => (which(unit) ? { ...unit, settled: how } : unit)) };
}

/** Neither paid back nor replaced, nor on the way to it: a unit is made good once, whatever happens in which order. */
export function isOwed(context: Pick<ClaimContext, 'acts'>, unit: ClaimedUnit): boolean {
  const { settled: how } = unit;
  if (how?.as !== 'refund' && how?.as !== 'replacement') return false;
  return !refundOfUnit(context, unit) && !replacementOfUnit(context, unit);
}

/** Settled to go back to the customer, and not on the way yet. */
function isKept(context: Pick<ClaimContext, 'acts'>, unit: ClaimedUnit): boolean {
  const sent = actsOf(context, 'sendBack').some(({ params }) =>
    params?.units.some((each) => sameUnit(each, unit)),
  );
  return unit.settled?.as === 'send-back' && !sent;
}

/** Pays back, sends or sends back what is settled so; one parcel for each article, so that what is there goes out. */
export function makeGood(context: ClaimContext): Change {
  const owed = context.units.filter((unit) => isOwed(context, unit));
  const kept = context.units.filter((unit) => isKept(context, unit));
  const back = owed.filter((unit) => unit.settled?.as === 'refund');
  const sent = owed.filter((unit) => unit.settled?.as === 'replacement');
  const articleOf = ({ settled: how, sku }: ClaimedUnit) => how?.sku ?? sku;
  const articles = [...new Set(sent.map(articleOf))];
  return applied<ClaimContext>(
    context,
    (next) => (back.length > 0 ? payBack(next, back) : {}),
    (next) => (kept.length > 0 ? sendBack(next, kept) : {}),
    ...articles.map((sku) => (next: ClaimContext) => {
      const units = sent.filter((unit) => articleOf(unit) === sku);
      return send(next, sku, units);
    }),
    granted,
  );
}

function payBack(context: ClaimContext, units: readonly ClaimedUnit[]): Change {
  const { order } = context;
  const whole = units.map(({ lineId, unit }) => ({ lineId, unit, feePercent: 0 }));
  const { parts, refund } = payoutOf(order, whole, paidBack(context), 0);
  const { orderId, currency } = order;
  return act(context, {
    effect: 'refund',
    params: { orderId, units: refs(units), parts: [...parts], currency },
    ...cappedBy(refund.capped),
  });
}

function send(context: ClaimContext, sku: string, units: readonly ClaimedUnit[]): Change {
  const { order, customer } = context;
  const params = {
    orderId: order.orderId,
    units: refs(units),
    items: [{ sku, quantity: units.length }],
    customer,
  };
  return act(context, { effect: 'sendReplacement', params });
}

/** The customer has got what they chose. */
function granted({ compensations, units }: ClaimContext): Change {
  const as = units.find(({ settled: how }) => how?.as === 'refund' || how?.as === 'replacement')?.settled?.as;
  if (as === undefined) return {};
  const choice = as === 'refund' ? 'full-refund' : 'replacement';
  return { compensations: withRemedy({ compensations }, { status: 'granted', choice }) };
}

/** Every unit is settled, and what is to be paid back or sent was: the replacement's clock is met [SUP-WAR-7]. */
export function goodIfDone(context: ClaimContext, at: number): Pick<ClaimContext, 'clocks'> {
  const waits = context.units.some(
    (unit) =>
      isOpen(unit) ||
      isOwed(context, unit) ||
      refundOfUnit(context, unit)?.done === false ||
      replacementOfUnit(context, unit)?.done === false,
  );
  return { clocks: waits ? context.clocks : stopped(context, 'replacement', at) };
}
