import { describeBudget, unitOf } from './calendar/budget.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';

/** Each time of the safety rules, and one that it could be. */
const times = [
  ['reportWithin', "{ amount: 1, unit: 'hours' }"],
  ['followUpAfter', "{ amount: 24, unit: 'hours' }"],
  ['callAgainAfter', "{ amount: 1, unit: 'hours' }"],
] as const;

/** Safety knows no closing hour: its times run by the wall clock, whatever the calendar says [SUP-SAFE-1]. */
export function* checkSafety({ safety }: Policy): Generator<PolicyIssue> {
  if (!safety) return;
  for (const [name, example] of times) {
    const budget = safety[name]?.value;
    if (!budget || unitOf(budget.unit).measure === 'wall') continue;
    yield {
      path: `safety.${name}.value.unit`,
      message: `expected a time that runs at any hour ('seconds', 'minutes', 'hours' or 'days'), because a danger waits for no opening hour, for example ${example}; got '${budget.unit}' (${describeBudget(budget)})`,
    };
  }
}
