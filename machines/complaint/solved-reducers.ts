import { applied } from '../case/applied.ts';
import { isThrough } from '../case/deed.ts';
import { heard } from '../case/heard.ts';
import { latest } from '../case/letters.ts';
import { reached } from './answering.ts';
import type { Change, ComplaintContext } from './context.ts';
import { end, solved } from './ending.ts';
import { endEscalation } from './escalating.ts';
import type { MessageOf } from './events.ts';
import { promisedIn } from './handed-over.ts';
import { on, type Reducer } from './reducer.ts';
import { saidBy } from './said-by.ts';
import { keepsOwed } from './solved-at.ts';
import { tellChoice } from './solved.ts';

/** Whoever replies to the answer at `at` (epoch ms) has it, and what it promises, whatever its receipt says. */
export function answerHad(context: ComplaintContext, at: number): Change {
  const letter = latest(context, 'answer');
  const owed = keepsOwed(context) && context.answered?.reachedAt === null && letter && !isThrough(letter);
  return applied(
    context,
    (next) => reached(next, at),
    (next) => (owed ? promisedIn(next, letter.params, at) : {}),
  );
}

function said(context: ComplaintContext, { payload, occurredAt, actor }: MessageOf<'confirmSolved'>): Change {
  return applied(
    context,
    (next) => answerHad(next, occurredAt),
    (next) =>
      heard(next, saidBy(next, 'Says that it is solved', payload.text, payload.channel), occurredAt, actor),
  );
}

/** The customer says that it is solved: it ends at once, or when what is owed is done, decided and chosen [CSP-PROM-1]. */
export const solvedReducers = {
  closeAsSolved: on('confirmSolved', (context, message) =>
    applied(
      context,
      (next) => said(next, message),
      (next) => end(next, 'closed', solved),
    ),
  ),
  recordSolved: on('confirmSolved', (context, message) =>
    applied(
      context,
      (next) => said(next, message),
      (next) => endEscalation(next, 'case over'),
      () => ({ solvedAt: message.occurredAt }),
    ),
  ),
  closeSolved: (context) => end(context, 'closed', solved),
  closeUnanswered: (context) => end(context, 'closed', 'nobody replied to the follow-up question'),
  tellChoice,
} satisfies Record<string, Reducer>;
