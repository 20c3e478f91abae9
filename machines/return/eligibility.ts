import type { Calendars } from '../clocks/clock.ts';
import { calendarOf } from '../clocks/clock.ts';
import { dateOf, dayLength, instantOf } from '../../policies/calendar/zone.ts';
import type { ReturnReason } from '../../policies/sections/returns.ts';
import type { Order, OrderLine } from '../money/order.ts';
import type { UnitRef } from '../money/paid.ts';
import type { ReturnRules } from './input.ts';

/** Why a unit is not taken back. */
export type Objection = 'window' | 'final-sale' | 'category' | 'taken';

/** Whether a unit may come back, and every reason why not. */
export interface Eligible {
  readonly approved: boolean;
  readonly because: readonly Objection[];
  /** It is taken back although there are reasons against it: whoever opened it made an exception. */
  readonly exception: boolean;
}

/** What is decided by, apart from the unit. */
export interface Terms {
  readonly rules: ReturnRules;
  readonly calendars: Calendars;
  readonly order: Pick<Order, 'placedAt' | 'deliveredAt'>;
  /** Units of the order that another case holds. */
  readonly taken: readonly UnitRef[];
  /** When the customer asked, epoch ms. */
  readonly askedAt: number;
  /** A member of staff takes it back against the rules. */
  readonly exception: boolean;
}

/**
 * The last instant (epoch ms) at which a return of this order can be asked for: the end of the last day of the window where
 * the company is at home; undefined while it has not begun, because the goods are not delivered yet [SUP-RET-1].
 */
export function windowEnds({ rules, calendars, order }: Pick<Terms, 'rules' | 'calendars' | 'order'>) {
  const { days, from, calendar } = rules.window.value;
  const since = from === 'purchase' ? order.placedAt : order.deliveredAt;
  if (since === undefined) return undefined;
  const zone = calendarOf({ name: 'window', calendar }, calendars);
  return instantOf(zone, (dateOf(zone, since) + days + 1) * dayLength) - 1;
}

/**
 * Decides for one unit. Final sale and categories stand against a change of mind only, never against goods that are not as
 * they were sold; what another case holds is in nobody's power to give back twice.
 */
export function eligible(
  terms: Terms,
  line: Pick<OrderLine, 'lineId' | 'category' | 'finalSale'>,
  { unit, reason }: { readonly unit: number; readonly reason: ReturnReason },
): Eligible {
  const because = [...objections(terms, line, unit, reason)];
  const exception = terms.exception && because.length > 0 && !because.includes('taken');
  return { approved: because.length === 0 || exception, because, exception };
}

function* objections(
  terms: Terms,
  { lineId, category, finalSale }: Pick<OrderLine, 'lineId' | 'category' | 'finalSale'>,
  unit: number,
  reason: ReturnReason,
): Generator<Objection> {
  const { rules, taken, askedAt } = terms;
  if (taken.some((other) => other.lineId === lineId && other.unit === unit)) yield 'taken';
  const until = windowEnds(terms);
  if (until !== undefined && askedAt > until) yield 'window';
  if (!isOurs(rules, reason)) yield* againstChangeOfMind(rules, { category, finalSale });
}

/** What stands against taking goods back that are as they were sold. */
export function* againstChangeOfMind(
  rules: Pick<ReturnRules, 'notReturnable'>,
  { category, finalSale }: Pick<OrderLine, 'category' | 'finalSale'>,
): Generator<'final-sale' | 'category'> {
  if (finalSale) yield 'final-sale';
  if (rules.notReturnable?.value.includes(category)) yield 'category';
}

/** The reason is none of the customer's doing: we pay the way back [SUP-RET-5]. */
export function isOurs(rules: Pick<ReturnRules, 'prepaidFor'>, reason: ReturnReason): boolean {
  return rules.prepaidFor.value.includes(reason);
}
