import { describeBudget } from './calendar/budget.ts';
import { applyBudget } from './calendar/operations.ts';
import { dayLength } from './calendar/zone.ts';
import { isData } from './data.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';
import { within } from './sections/common.ts';

const start = Date.UTC(2026, 0, 1);
const starts = Array.from({ length: 53 }, (_, week) => start + week * 7 * dayLength);
/** A deadline that takes so long because the calendar is hardly ever open helps nobody. */
const longest = 366 * dayLength;

/** Every deadline can be reached on its calendar: a budget that its open time never fills is refused. */
export function* checkReachable(policy: Policy, path = '', value: unknown = policy): Generator<PolicyIssue> {
  const found = within.safeParse(isData(value) ? pick(value) : value);
  if (found.success) {
    const message = impossible(policy, found.data);
    if (message !== undefined) yield { path, message };
    return;
  }
  if (path === 'calendars' || typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* checkReachable(policy, path === '' ? key : `${path}.${key}`, inner);
  }
}

/** A deadline may carry more than budget and calendar. */
function pick({ budget, calendar }: Readonly<Record<string, unknown>>): unknown {
  return { budget, calendar };
}

function impossible(policy: Policy, { budget, calendar: key }: typeof within._output): string | undefined {
  const calendar = Object.hasOwn(policy.calendars, key) ? policy.calendars[key] : undefined;
  if (!calendar) return undefined;
  const expected = `expected a deadline that the calendar '${key}' can meet, for example { amount: 1, unit: 'business-days' }`;
  try {
    const late = starts.find((at) => applyBudget(calendar, at, budget).at - at > longest);
    if (late === undefined) return undefined;
    return `${expected}; ${describeBudget(budget)} from ${new Date(late).toISOString().slice(0, 10)} take more than a year`;
  } catch (error) {
    return `${expected}; ${error instanceof Error ? error.message : String(error)}`;
  }
}
