import { cancelClock } from '../clocks/stop-clock.ts';
import type { Actor } from '../case/interaction.ts';
import { breakOpen, release } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { dueAt, followUpSpan } from './deadlines.ts';
import { ownerOrDefault, write } from './letters.ts';
import { forward } from './owning.ts';
import { clockFrom } from './start.ts';

/** Is it solved? Asked by itself some days after the answer. */
export function ask(context: ComplaintContext): Change {
  const askedAt = context.askedAt ?? context.at;
  const facts = { replyBy: followUpSpan(context, askedAt, 'closeAfter') };
  return { askedAt, ...write(context, { purpose: 'follow-up', template: 'follow-up', facts }) };
}

/** What the customer said, as an interaction. */
export function heard(
  context: ComplaintContext,
  said: { readonly what: string; readonly channel: string; readonly words: readonly (string | undefined)[] },
  at: number,
  who: Actor,
): Change {
  const words = said.words.filter((ref) => ref !== undefined);
  const interaction = { at, who, direction: 'in', channel: said.channel, what: said.what, words } as const;
  return { interactions: [...context.interactions, interaction] };
}

/**
 * Not solved: a fresh answer clock from when the customer said so, as a clock of its own, and the customer is told who
 * has it and the new date, which is a new promise. The owner and the whole history stay.
 */
export function reopen(context: ComplaintContext, occurredAt: number): Change {
  const reopened = context.reopened + 1;
  const { policy } = context;
  const next: ComplaintContext = {
    ...context,
    reopened,
    answered: null,
    askedAt: null,
    brokenDueAt: null,
    owner: { ...ownerOrDefault(context), since: context.owner?.since ?? context.at },
    clocks: [
      ...context.clocks,
      clockFrom(`answer-${reopened + 1}`, 'Answer after reopening', policy.answer.within, occurredAt),
    ],
    automaticLeft: policy.answer.automaticRenewals.value,
  };
  const told = { ...next, ...write(next, { purpose: 'reopened', template: 'acknowledgement' }) };
  return { ...told, ...forward(told) };
}

/** The last word of a case: to close it, or to confirm that the customer withdrew it. */
export function end(context: ComplaintContext, as: 'closed' | 'withdrawn', because: string): Change {
  const next: ComplaintContext = {
    ...context,
    ending: { as, at: context.at, because },
    clocks: context.clocks.map((clock) => cancelClock(clock, context.at)),
    commitments: release(context.commitments, context.at),
  };
  return {
    ...next,
    ...write(next, { purpose: 'ending', template: as === 'closed' ? 'closing' : 'withdrawn' }),
  };
}

/** The date passed without an answer: a promise that was made is broken and apologised for, once [CSP-PROM-2]. */
export function datePassed(context: ComplaintContext): Change {
  const oldDate = dueAt(context, 'answer');
  const next = { ...context, brokenDueAt: oldDate, commitments: breakOpen(context.commitments, context.at) };
  // Someone who was never told a date would not know what we apologise for.
  if (!context.commitments.some(({ status }) => status === 'open')) return next;
  return { ...next, ...write(next, { purpose: 'apology', template: 'apology', facts: { oldDate } }) };
}

/** Sends a letter again that could not be delivered, to the contact that holds now. */
export function resent(context: ComplaintContext, effectId: string): Change {
  const old = context.letters.find(
    (letter) => letter.effectId === effectId && letter.status === 'needs-person',
  );
  if (!old?.params) return {};
  const letters = context.letters.map((letter) =>
    letter === old ? ({ ...letter, status: 'superseded' } as const) : letter,
  );
  const { key, template, to, locale, facts, words } = old.params;
  const again = `${old.purpose}-${letters.length + 1}`;
  const params = {
    key: again,
    template,
    to: typeof to === 'string' ? context.customer : to,
    locale,
    facts,
    words,
  };
  const letter = {
    key: again,
    purpose: old.purpose,
    title: old.title,
    effect: old.effect,
    writtenAt: context.at,
    params,
  };
  const what = `Sent again: ${old.title} (${key})`;
  const who = { id: 'redress', role: 'system' } as const;
  const told = {
    at: context.at,
    who,
    direction: 'out',
    channel: 'email',
    what,
    words: [],
    letter: again,
  } as const;
  return {
    letters: [...letters, { ...letter, status: 'written' }],
    interactions: [...context.interactions, told],
  };
}
