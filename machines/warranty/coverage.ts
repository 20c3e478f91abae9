import { addMonths } from '../../policies/calendar/add-months.ts';
import { dateOf, dayLength, instantOf, type Zone } from '../../policies/calendar/zone.ts';
import type { Fault } from '../../policies/sections/warranty.ts';
import { calendarOf, type Calendars } from '../clocks/clock.ts';
import type { Order } from '../money/order.ts';
import type { WarrantyRules } from './input.ts';

/** Why a fault is not covered. */
export type Uncovered = 'expired' | 'software-expired' | 'fault';

/** Whether a fault of goods is covered, by which plan, and until when that runs (epoch ms). */
export interface Coverage {
  readonly covered: boolean;
  readonly plan: 'standard' | 'extended' | 'premium';
  readonly until: number;
  readonly because: readonly Uncovered[];
}

/** What coverage is judged by. */
export interface CoverageTerms {
  readonly rules: Pick<WarrantyRules, 'plans' | 'covers' | 'software'>;
  readonly calendars: Calendars;
  readonly order: Pick<Order, 'placedAt' | 'lines'>;
  readonly fault: Fault;
  /** When the customer claimed, epoch ms. */
  readonly claimedAt: number;
}

/** The end of the day so many months after the purchase where the company is at home; epoch ms [SUP-WAR-1]. */
export function coveredForMonths(zone: Zone, boughtAt: number, months: number): number {
  return endOf(zone, addMonths(dateOf(zone, boughtAt), months));
}

/**
 * Judges by every plan that came with the goods or was bought in the same order; the one that covers, and among those the
 * one that runs longest, decides [SUP-WAR-1] [SUP-WAR-2].
 */
export function coverageOf(terms: CoverageTerms): Coverage {
  const { rules, calendars, order } = terms;
  const { calendar, offered } = rules.plans.value;
  const zone = calendarOf({ name: 'warranty', calendar }, calendars);
  const bought = offered.filter(
    ({ articles }) => articles.length === 0 || order.lines.some(({ sku }) => articles.includes(sku)),
  );
  const judged = bought.map((plan) => judge(terms, zone, plan));
  const [best] = judged.toSorted((a, b) => Number(b.covered) - Number(a.covered) || b.until - a.until);
  // The schema asks for at least one plan; without one that comes with everything nothing is covered.
  return best ?? { covered: false, plan: 'standard', until: order.placedAt, because: ['expired'] };
}

type Plan = WarrantyRules['plans']['value']['offered'][number];

function judge({ rules, order, fault, claimedAt }: CoverageTerms, zone: Zone, plan: Plan): Coverage {
  const { name, months, adds } = plan;
  if (fault === 'software') {
    const until = endOf(zone, dateOf(zone, order.placedAt) + rules.software.value.days);
    const covered = claimedAt <= until;
    return { covered, plan: name, until, because: covered ? [] : ['software-expired'] };
  }
  const until = coveredForMonths(zone, order.placedAt, months);
  const because: Uncovered[] = [];
  if (claimedAt > until) because.push('expired');
  if (!rules.covers.value.includes(fault) && !adds.includes(fault)) because.push('fault');
  return { covered: because.length === 0, plan: name, until, because };
}

/** The last instant of a date's number; epoch ms. */
function endOf(zone: Zone, date: number): number {
  return instantOf(zone, (date + 1) * dayLength) - 1;
}
