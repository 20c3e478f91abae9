import { describeBudget } from './calendar/budget.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import { calendarFor, outlasts } from './outlasts.ts';
import type { Policy } from './schema.ts';
import type { Within } from './sections/common.ts';

/** Contradictions in what is promised about goods: an aim after its own deadline, a reminder before the time begins, plans that add nothing. */
export function* checkGoods(policy: Policy): Generator<PolicyIssue> {
  const { returns, warranty } = policy;
  yield* aimAndLate(policy, 'returns.refund', returns?.refund.value);
  yield* aimAndLate(policy, 'returns.stockWait', returns?.stockWait?.value);
  yield* aimAndLate(policy, 'warranty.replacement', warranty?.replacement.value);
  for (const [path, section] of Object.entries({ returns, warranty })) {
    if (section) yield* reminderInTime(policy, `${path}.reminder`, section.sendWithin.value, section);
  }
  if (!warranty) return;
  yield* reminderInTime(policy, 'warranty.reminder', warranty.customerWithin.value, warranty);
  yield* plans(warranty);
  yield* guides(warranty);
}

function* aimAndLate(
  policy: Policy,
  path: string,
  times: { readonly aim: Within; readonly late: Within } | undefined,
): Generator<PolicyIssue> {
  if (!times) return;
  const { aim, late } = times;
  const after = outlasts(calendarFor(policy, aim), aim.budget, late.budget);
  if (after === undefined) return;
  const message = `expected at most ${describeBudget(late.budget)}, when it is late; with ${describeBudget(aim.budget)} the aim would come after that, for example ${after}`;
  yield { path: `${path}.value.aim`, message };
}

function* reminderInTime(
  policy: Policy,
  path: string,
  { budget, calendar }: Within,
  { reminder }: Pick<NonNullable<Policy['returns']>, 'reminder'>,
): Generator<PolicyIssue> {
  const late = outlasts(calendarFor(policy, { budget, calendar }), reminder.value, budget);
  if (late === undefined) return;
  const message = `expected less than ${describeBudget(budget)}, the time that the customer has; ${late}`;
  yield { path: `${path}.value`, message };
}

function* plans({ plans: { value } }: NonNullable<Policy['warranty']>): Generator<PolicyIssue> {
  const included = value.offered.filter(({ articles }) => articles.length === 0);
  if (included.length !== 1) {
    const message = `expected exactly one plan that comes with everything, so without articles; got ${included.length}`;
    yield { path: 'warranty.plans.value.offered', message };
  }
  const [standard] = included;
  for (const [i, { name, months, articles, adds }] of value.offered.entries()) {
    if (!standard || articles.length === 0 || months > standard.months || adds.length > 0) continue;
    const message = `expected more than ${standard.months} months, or a fault that it adds: the ${name} plan would give no more than the one that comes with everything`;
    yield { path: `warranty.plans.value.offered.${i}.months`, message };
  }
}

function* guides({ guides: { value } }: NonNullable<Policy['warranty']>): Generator<PolicyIssue> {
  const forAll = value.filter(({ categories }) => categories.length === 0);
  if (forAll.length !== 1) {
    const message = `expected exactly one guide without categories, for all that no other is for; got ${forAll.length}`;
    yield { path: 'warranty.guides.value', message };
  }
  for (const [i, { steps }] of value.entries()) {
    const ids = steps.map(({ id }) => id);
    const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
    if (twice === -1) continue;
    const message = `expected an id of its own; '${ids[twice]}' is used twice`;
    yield { path: `warranty.guides.value.${i}.steps.${twice}.id`, message };
  }
}
