import { describeBudget } from './calendar/budget.ts';
import { formatInstant } from './calendar/format.ts';
import { applyBudget } from './calendar/operations.ts';
import { subtractBudget } from './calendar/subtract-budget.ts';
import { dayLength } from './calendar/zone.ts';
import { checkGoods } from './check-goods.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import { calendarFor, outlasts, starts } from './outlasts.ts';
import type { Policy } from './schema.ts';
import type { Remedy } from './sections/handling.ts';

/** What each on its own is right and together cannot be: budgets that outlast each other, gaps in the ladder, currencies. */
export function* checkContradictions(policy: Policy): Generator<PolicyIssue> {
  yield* leads(policy);
  yield* followUp(policy);
  yield* ladder(policy);
  yield* missingFigures(policy);
  yield* approvers(policy);
  yield* currencies(policy);
  yield* checkGoods(policy);
}

function* leads(policy: Policy): Generator<PolicyIssue> {
  const { answer, acknowledgement, channels } = policy;
  // Where letters are no channel, or the company names no lead of its own, one that goes out takes what time there is.
  const letters = channels.value.includes('post') ? answer?.noticeLeadByPost : undefined;
  const byPost = letters?.inherited === undefined ? letters?.value : undefined;
  const pairs = [
    ['answer.noticeLead', 'the delay notice', answer?.within.value, answer?.noticeLead.value],
    ['answer.noticeLeadByPost', 'the delay notice by letter', answer?.within.value, byPost],
    ['acknowledgement.lead', 'the default owner', acknowledgement?.within.value, acknowledgement?.lead.value],
  ] as const;
  for (const [path, what, within, lead] of pairs) {
    const calendar = within && calendarFor(policy, within);
    if (!within || !lead || !calendar) continue;
    const start = starts.find(
      (at) =>
        subtractBudget(calendar, applyBudget(calendar, at, within.budget).at, lead).at <= at - dayLength,
    );
    if (start === undefined) continue;
    yield {
      path: `${path}.value`,
      message: `expected less than ${describeBudget(within.budget)}, the time that there is; with ${describeBudget(lead)} ${what} would be due before the case arrives, for example for one of ${formatInstant(start, calendar)}`,
    };
  }
}

function* followUp(policy: Policy): Generator<PolicyIssue> {
  const rule = policy.followUp;
  if (!rule?.reminder) return;
  const late = outlasts(calendarFor(policy, rule.after.value), rule.reminder.value, rule.closeAfter.value);
  if (late === undefined) return;
  yield {
    path: 'followUp.reminder.value',
    message: `expected less than ${describeBudget(rule.closeAfter.value)}, when silence closes the case, for example { amount: 2, unit: 'business-days' }; ${late}`,
  };
}

function* ladder(policy: Policy): Generator<PolicyIssue> {
  const { escalation, answer } = policy;
  if (!escalation) return;
  const calendar = answer && calendarFor(policy, answer.within.value);
  for (const [i, { level, title, limit }] of escalation.levels.value.entries()) {
    const path = `escalation.levels.value.${i}`;
    if (level !== i + 1) {
      const message = `expected level ${i + 1}: levels go from 1 upwards without a gap; got ${level}`;
      yield { path: `${path}.level`, message };
    }
    if (!limit) continue;
    const rules = [
      ['checkInEvery', 'the check-in'],
      ['acknowledgedWithin', 'the acknowledgement'],
    ] as const;
    for (const [name, what] of rules) {
      const budget = escalation[name].value;
      const late = outlasts(calendar, budget, limit);
      if (late === undefined) continue;
      yield {
        path: `escalation.${name}.value`,
        message: `expected at most ${describeBudget(limit)}, the limit of level ${level} (${title}); with ${describeBudget(budget)} ${what} would come after the level is over, for example ${late}`,
      };
    }
  }
}

function* missingFigures({ escalation, safety, compensation }: Policy): Generator<PolicyIssue> {
  const triggers = escalation?.triggers.value ?? [];
  const needs = [
    [
      triggers.includes('high-value') && !escalation?.highValueAbove,
      'escalation.highValueAbove',
      "the trigger 'high-value' needs it",
      "{ minor: 50000, currency: 'USD' }",
    ],
    [
      triggers.includes('unresolved') && !escalation?.unresolvedAfter,
      'escalation.unresolvedAfter',
      "the trigger 'unresolved' needs it",
      "{ amount: 48, unit: 'hours' }",
    ],
    [
      triggers.includes('safety') && !safety,
      'safety',
      "the trigger 'safety' needs it",
      'policies/support-safety.ts',
    ],
    [
      safety && !triggers.includes('safety'),
      'escalation.triggers.value',
      'safety concerns escalate',
      "['safety']",
    ],
    [
      safety && !safety.callAgainAfter,
      'safety.callAgainAfter',
      'a danger that nobody sees to must call again',
      "{ amount: 1, unit: 'hours' }",
    ],
    [
      safety && !safety.calledAtOnce,
      'safety.calledAtOnce',
      'instructions that went by letter, or nowhere, are no warning in time',
      "['letter', 'undelivered']",
    ],
    [
      compensation?.approvalAbove && !compensation.approvalWithin,
      'compensation.approvalWithin',
      'an approval without a clock can wait for ever',
      "{ budget: { amount: 1, unit: 'business-days' }, calendar: 'office' }",
    ],
    [
      compensation?.approvalAbove && !compensation.approvers && !escalation,
      'compensation.approvers',
      'nobody could approve',
      "[{ contact: { id: 'ada-obi', name: 'Ada Obi' }, email: 'ada@example.com' }]",
    ],
    [
      compensation && !compensation.givenWithin && Object.values(compensation.byCause).some(needsPerson),
      'compensation.givenWithin',
      'a replacement or expedited shipping is given by people, and without a date it can wait for ever',
      "{ budget: { amount: 5, unit: 'business-days' }, calendar: 'office' }",
    ],
    [
      compensation?.byCause['broken-promise'] && !compensation.byCause['broken-promise'].value.amount,
      'compensation.byCause.broken-promise.value.amount',
      'it is offered by itself, and nobody says what it is worth',
      "{ minor: 1000, currency: 'USD' }",
    ],
  ] as const;
  for (const [missing, path, why, example] of needs) {
    if (missing) yield { path, message: `expected this because ${why}; for example ${example}` };
  }
}

/** Whoever asks cannot approve: there must be a second person, an approver or a contact of the escalation [SUP-COMP-3]. */
function* approvers({ compensation, escalation }: Policy): Generator<PolicyIssue> {
  const named = compensation?.approvers?.value ?? [];
  const levels = escalation?.levels.value ?? [];
  if (!compensation?.approvalAbove || (named.length === 0 && levels.length === 0)) return;
  const people = new Set([...named, ...levels].map(({ contact }) => contact.id));
  if (people.size > 1) return;
  yield {
    path: 'compensation.approvers.value',
    message: `expected a second person, because whoever asks for compensation cannot approve it, and '${[...people].join('')}' is the only approver and contact; for example { contact: { id: 'ada-obi', name: 'Ada Obi' }, email: 'ada@example.com' }`,
  };
}

/** People of ours give it; what is paid has no date of its own. */
function needsPerson({ value }: { readonly value: { readonly offers: readonly Remedy[] } }): boolean {
  return value.offers.some((each) => each === 'replacement' || each === 'expedited-shipping');
}

function* currencies({ escalation, compensation }: Policy): Generator<PolicyIssue> {
  const [claim, approval] = [escalation?.highValueAbove?.value, compensation?.approvalAbove?.value];
  const { currency } = approval ?? claim ?? {};
  if (currency === undefined) return;
  const where = approval ? 'compensation.approvalAbove' : 'escalation.highValueAbove';
  if (approval && claim && claim.currency !== currency) {
    const message = `expected one currency in a policy, for example '${claim.currency}' as in escalation.highValueAbove; got '${currency}'`;
    yield { path: 'compensation.approvalAbove.value.currency', message };
  }
  for (const [cause, { value }] of Object.entries(compensation?.byCause ?? {})) {
    if (!value.amount || value.amount.currency === currency) continue;
    const message = `expected one currency in a policy, for example '${currency}' as in ${where}; got '${value.amount.currency}'`;
    yield { path: `compensation.byCause.${cause}.value.amount.currency`, message };
  }
}
