import type { Budget } from './calendar.ts';
import type { Measure } from './stretches.ts';
import { unreachable } from './unreachable.ts';
import { hour, minute } from './zone.ts';

/** Thrown for an amount that no deadline can have. */
export class InvalidBudget extends Error {
  readonly type = 'InvalidBudget';

  constructor(budget: Budget) {
    super(
      `A budget of ${budget.amount} ${budget.unit} is not possible: give 0 or more, and whole numbers for days, for example { amount: 7, unit: 'business-days' }.`,
    );
  }
}

/** Throws InvalidBudget unless the amount is 0 or more, and whole where days are counted. */
export function checkBudget(budget: Budget): void {
  const days = budget.unit === 'days' || budget.unit === 'business-days';
  const possible = Number.isFinite(budget.amount) && budget.amount >= 0;
  if (!possible || (days && !Number.isInteger(budget.amount))) throw new InvalidBudget(budget);
}

/** What a unit counts, and its length in ms where it has a fixed one (days have none). */
export function unitOf(unit: Budget['unit']): { readonly measure: Measure; readonly length?: number } {
  switch (unit) {
    case 'seconds':
      return { measure: 'wall', length: 1000 };
    case 'minutes':
      return { measure: 'wall', length: minute };
    case 'hours':
      return { measure: 'wall', length: hour };
    case 'days':
      return { measure: 'wall' };
    case 'business-minutes':
      return { measure: 'open', length: minute };
    case 'business-hours':
      return { measure: 'open', length: hour };
    case 'business-days':
      return { measure: 'business' };
    case 'working-day-hours':
      return { measure: 'working', length: hour };
    default:
      return unreachable(unit);
  }
}

/**
 * Length of a budget in counted ms. Throws InvalidBudget for days, which have no fixed length.
 */
export function lengthOf(budget: Budget): number {
  const { length } = unitOf(budget.unit);
  if (length === undefined) throw new InvalidBudget(budget);
  return budget.amount * length;
}

/** '7 business days', '1 business hour', '24 hours of working days'. */
export function describeBudget({ amount, unit }: Budget): string {
  const words = unit === 'working-day-hours' ? 'hours' : unit.replace('-', ' ');
  const counted = amount === 1 ? words.slice(0, -1) : words;
  return `${amount} ${counted}${unit === 'working-day-hours' ? ' of working days' : ''}`;
}
