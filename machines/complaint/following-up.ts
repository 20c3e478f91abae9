import { atPriority } from '../../policies/at-priority.ts';
import { applied } from '../case/applied.ts';
import { offersInWords } from '../case/compensation.ts';
import { apologise } from './apologising.ts';
import { unresolvedClock } from './unresolved.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { answerToldBy, breakOpen } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { followUpSpan, holdsUntil } from './deadlines.ts';
import { ownerOrDefault, write } from './letters.ts';
import { forward } from './owning.ts';
import { keepsOwed } from './solved-at.ts';
import { choicesOpen, chosenBy } from './solved.ts';

/** Is it solved? Asked by itself some days after the answer. */
export function ask(context: ComplaintContext): Change {
  const askedAt = context.askedAt ?? context.at;
  const replyBy = followUpSpan(context, askedAt, 'closeAfter');
  const offers = keepsOwed(context) ? choicesOpen(context).flatMap((each) => each.offers) : [];
  // Silence ends the choice, too: said before, with the date.
  const choice = offers.length > 0 && { offer: offersInWords([...new Set(offers)]), chooseBy: replyBy };
  const facts = { replyBy, ...choice };
  return applied(
    context,
    choice ? chosenBy(replyBy) : () => ({}),
    () => ({ askedAt }),
    (next) => write(next, { purpose: 'follow-up', template: 'follow-up', facts }),
  );
}

/**
 * Not solved: a fresh answer clock from when the customer said so, as a clock of its own, and the customer is told who
 * has it and the new date, which is a new promise. The owner and the whole history stay.
 */
export function reopen(context: ComplaintContext, occurredAt: number): Change {
  const reopened = context.reopened + 1;
  const { policy, priority } = context;
  const { within } = atPriority(policy, priority).answer;
  const next: ComplaintContext = {
    ...context,
    reopened,
    answered: null,
    askedAt: null,
    ...(context.heardAt !== undefined && { heardAt: null }),
    solvedAt: null,
    brokenDueAt: null,
    // It is looked into again, whether it was at all before.
    investigatedAt: context.investigatedAt ?? context.at,
    owner: { ...ownerOrDefault(context), since: context.owner?.since ?? context.at },
    clocks: [
      ...context.clocks,
      clockFrom(`answer-${reopened + 1}`, 'Answer after reopening', within, occurredAt),
      ...unresolvedClock(context, occurredAt),
    ],
    automaticLeft: policy.answer.automaticRenewals.value,
  };
  const told = { ...next, ...write(next, { purpose: 'reopened', template: 'reopened' }) };
  return { ...told, ...forward(told) };
}

/** The date passed without an answer: a promise that was made is broken and apologised for, once [CSP-PROM-2]. */
export function datePassed(context: ComplaintContext): Change {
  const oldDate = holdsUntil(context);
  const next = { ...context, brokenDueAt: oldDate, commitments: breakOpen(context.commitments, context.at) };
  // Someone who was never told a date would not know what we apologise for.
  if (answerToldBy(context) === undefined) return next;
  return applied<ComplaintContext>(next, (broken) => apologise(broken, { about: 'answer', dueAt: oldDate }));
}
