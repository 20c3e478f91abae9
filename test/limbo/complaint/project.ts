import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { answerStands } from '../../../machines/complaint/answer-stands.ts';
import { answerToldBy } from '../../../machines/complaint/commitments.ts';
import { needsApproval } from '../../../machines/case/compensation.ts';
import { dueAt } from '../../../machines/case/due.ts';
import { wordWaits } from '../../../machines/complaint/heard-after.ts';
import { holdsUntil } from '../../../machines/complaint/deadlines.ts';
import { acknowledgedBy } from '../../../machines/complaint/acknowledging.ts';
import { isThrough, isUnderWay } from '../../../machines/case/deed.ts';
import { codesOwed, latest } from '../../../machines/case/letters.ts';
import { callOwed } from '../../../machines/case/safety-call.ts';
import { undocumentedSince } from '../../../machines/case/safety.ts';
import { safetyOwed } from '../../../machines/case/safety-duties.ts';
import { lastingOwed } from '../../../machines/complaint/lasting.ts';
import { nextDutyAt } from '../../../machines/complaint/duties.ts';
import { paymentOwed } from '../../../machines/complaint/paying.ts';
import { hasOwnClock } from './forgotten.ts';
import { promisesOwed } from '../../../machines/complaint/promises-owed.ts';
import { choicesOpen } from '../../../machines/complaint/solved.ts';
import { isSolved } from '../../../machines/complaint/solved-at.ts';
import { timerName } from '../../../machines/complaint/timers.ts';
import { byDeadline } from '../../../workflows/interpreter/reconcile.ts';
import type { Looked } from '../engine/subject.ts';
import type { Observer, Theme } from './themes.ts';

type Look = Looked<ComplaintContext>;

/** Timers of the observers: they move nothing of the core. */
const own: Readonly<Record<Observer, readonly string[]>> = {
  forwarding: ['forwardingDue'],
  response: ['responseDue'],
  compensation: ['approvalDue', 'approvalRepeat'],
  safety: ['safetyFollowUp'],
  promises: ['promiseReminder', 'promiseDue'],
  policy: [],
  post: [],
  duties: ['dutyDue'],
};

const regions: Readonly<Record<Observer, string>> = {
  forwarding: 'forwarding',
  response: 'responding',
  compensation: 'approving',
  safety: 'safety',
  promises: 'promising',
  policy: '',
  post: '',
  duties: 'chasing',
};

export function project(looked: Look, theme: Theme): unknown {
  const ignored = (Object.keys(own) as Observer[]).filter((each) => !theme.observes.includes(each));
  return [
    stateValue(looked, ignored),
    core(looked),
    timers(looked, ignored),
    ...theme.observes.map((each) => slices[each](looked)),
  ];
}

function stateValue({ value, history }: Look, ignored: readonly Observer[]): unknown {
  if (typeof value !== 'object' || value === null || !('open' in value)) return value;
  const { open } = value as { open: Record<string, unknown> };
  const hidden = ignored.map((each) => regions[each]);
  const shown = Object.entries(open).filter(([region]) => !hidden.includes(region));
  const handling = open['handling'];
  const escalated = typeof handling === 'object' && handling !== null && 'escalated' in handling;
  return [shown, escalated ? toReturnTo(history) : null];
}

/** Where an escalation returns to; what a change of rules returns to is recorded by that very change. */
function toReturnTo(history: unknown): unknown {
  const recorded = Object.entries(typeof history === 'object' && history !== null ? history : {});
  return recorded.filter(([id]) => !id.endsWith('.asBefore'));
}

/** The order in which the deadlines come is all that is kept of the instants. */
function timers({ envelope }: Look, ignored: readonly Observer[]): readonly string[] {
  const hidden = ignored.flatMap((each) => own[each]);
  return envelope.timers
    .toSorted(byDeadline)
    .map(({ event }) => timerName(event.type) ?? event.type)
    .filter((name) => !hidden.includes(name));
}

function core(looked: Look): unknown {
  const { context, now } = looked;
  const { escalation, ending, waiting } = context;
  if (ending) return [ending.as, letter(context, 'ending'), lasting(context)];
  const stands = answerStands(context);
  const open = stands !== 'reached';
  return [
    acknowledgedBy(context).how,
    context.owner !== undefined,
    stands,
    context.acknowledgedAt !== undefined || !open || letter(context, 'acknowledgement'),
    open && [
      context.pendingDate && letter(context, 'delay-notice'),
      context.automaticLeft,
      answerToldBy(context) !== undefined,
      holdsUntil(context) > now,
      context.brokenDueAt !== null && holdsUntil(context) > context.brokenDueAt,
    ],
    context.policy.answer.afterInvestigation?.value ? context.investigatedAt !== undefined : null,
    context.reopened > 0,
    context.askedAt !== null && letter(context, 'follow-up'),
    wordWaits(context),
    isSolved(context),
    waiting && (waiting.since === null ? letter(context, 'question') : 'since'),
    escalation && [
      escalation.level,
      escalation.acknowledgedAt !== null,
      escalation.reasons.some(({ trigger }) => trigger === 'unresolved'),
    ],
    context.clocks
      .filter(({ name, stoppedAt }) => stoppedAt === undefined && /^(unresolved|acknowledgement)/.test(name))
      .map(({ name }) => [name.replace(/-\d+$/, ''), dueAt(context, name) > now]),
  ];
}

const slices: Readonly<Record<Observer, (looked: Look) => unknown>> = {
  forwarding: ({ context }) => [context.forwardedAt !== undefined, letter(context, 'referral')],
  response: ({ context }) => [
    context.channel,
    context.clocks.find(({ name }) => name === 'response')?.stoppedAt === undefined,
  ],
  compensation: ({ context, now }) => [
    context.compensations.some(({ status }) => status === 'awaiting-approval'),
    choicesOpen(context).map(({ chooseBy }) => chooseBy !== undefined && chooseBy > now),
    choicesOpen(context).length > 0 && letter(context, 'compensation-offer'),
    context.compensations
      .filter(({ status }) => status !== 'declined')
      .map(({ cause }) => cause)
      .toSorted(),
    usedUp(context),
    (context.payments ?? [])
      .filter(({ status }) => status !== 'superseded')
      .map((each) => `${each.params?.as} ${isUnderWay(each) ? 'under way' : each.status}`)
      .toSorted(),
    codesOwed(context).map(({ status }) => status),
  ],
  safety: ({ context: { safety, escalation, letters, ...context } }) => [
    safety && [
      undocumentedSince({ safety }).length > 1,
      safety.documentedAt !== null,
      safety.followedUpAt !== null,
    ],
    escalation?.reasons.some(({ trigger }) => trigger === 'safety'),
    context.reachableBy,
    safety?.tried !== undefined,
    callOwed({ ...context, safety, letters }) !== undefined,
    safetyOwed(letters).map(({ purpose, status }) => [purpose, status]),
  ],
  promises: ({ context }) => [
    promisesOwed(context).map(({ about, status, remindedAt }) => [about, status, remindedAt !== undefined]),
    // One without its clock would not be owed, and must be looked at nevertheless.
    context.commitments.some((each) => each.status === 'open' && hasOwnClock(each)),
  ],
  policy: ({ context }) => [context.policy.version, context.priority],
  post: ({ context }) => [stuck(context), lasting(context)],
  duties: ({ context }) => nextDutyAt(context) !== null,
};

function letter(context: ComplaintContext, purpose: string): string {
  const found = latest(context, purpose);
  if (isUnderWay(found)) return 'under way';
  return isThrough(found) ? 'through' : (found?.status ?? 'none');
}

/** What cannot be delivered: one that has an event of its own, or any other. */
function stuck({ letters }: ComplaintContext): string | undefined {
  const purpose = letters.find(({ status }) => status === 'needs-person')?.purpose;
  if (purpose === undefined) return undefined;
  const named = [
    'acknowledgement',
    'delay-notice',
    'answer',
    'ending',
    'handover',
    'safety-report',
    'incident-report',
  ];
  return named.includes(purpose) ? purpose : 'other';
}

/** So much was offered that the next cent needs a supervisor. */
function usedUp({ compensations, policy }: ComplaintContext): boolean {
  const limit = policy.compensation?.approvalAbove?.value;
  return limit !== undefined && needsApproval(compensations, { ...limit, minor: 1 }, limit);
}

function lasting(context: ComplaintContext): unknown {
  const { letters } = context;
  return [
    paymentOwed(context),
    letters.some(isUnderWay),
    lastingOwed(context).map(({ status }) => status === 'needs-person'),
  ];
}
