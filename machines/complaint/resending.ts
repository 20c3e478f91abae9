import type { Letter, LetterParams } from '../case/letter.ts';
import type { Actor } from '../case/interaction.ts';
import { applied } from '../case/applied.ts';
import { askedOfContact, newsBy } from '../case/escalation-facts.ts';
import type { Change, ComplaintContext, PendingDate } from './context.ts';
import { followUpSpan, holdsUntil, nextDate } from './deadlines.ts';
import { handedOver } from './handed-over.ts';
import { heard } from '../case/heard.ts';
import { nextNumber } from '../case/letters.ts';
import { openAs } from '../case/safety-duties.ts';
import { dateToTell } from './told-date.ts';
import { bookedOtherwise, paymentsAsked, stuckPayments } from './paying.ts';
import type { Payloads } from './payloads.ts';
import { pendingFor } from './renewing.ts';

/** Sends a letter again that could not be delivered, to the contact that holds now; whoever asked for it stands beside it. */
export function resent(context: ComplaintContext, effectId: string, who: Actor): Change {
  const old = context.letters.find(
    (letter) => letter.effectId === effectId && letter.status === 'needs-person',
  );
  if (!old?.params) return {};
  const letters = context.letters.map((letter) =>
    letter === old ? ({ ...letter, status: 'superseded' } as const) : letter,
  );
  const { to } = old.params;
  const pendingDate = dateToRenew(context, old);
  const again = `${old.purpose}-${nextNumber(letters)}`;
  const params = {
    ...old.params,
    key: again,
    to: typeof to === 'string' ? context.customer : to,
    facts: factsNow({ ...context, pendingDate }, old),
  };
  const letter = {
    key: again,
    purpose: old.purpose,
    title: old.title,
    effect: old.effect,
    writtenAt: context.at,
    params,
  };
  const what = `Sent again: ${old.title}`;
  const told = {
    at: context.at,
    who,
    direction: 'out',
    channel: old.effect === 'printLetter' ? 'post' : 'email',
    what,
    words: [],
    letter: again,
  } as const;
  return {
    pendingDate,
    letters: [...letters, { ...letter, status: 'written' }],
    interactions: [...context.interactions, told],
  };
}

/** The new date that a delay notice tells now: the one that waits to be told, or the policy's next when that is over too. */
function dateToRenew(context: ComplaintContext, { purpose }: Letter): PendingDate | null {
  const { pendingDate, at } = context;
  if (purpose !== 'delay-notice' || !pendingDate || pendingDate.dueAt > at) return pendingDate;
  const { dueAt: _over, ...given } = pendingDate;
  return pendingFor(context, nextDate(context), given);
}

function withFactsNow(context: ComplaintContext, letter: Letter): Letter {
  const { params } = letter;
  return params ? { ...letter, params: { ...params, facts: factsNow(context, letter) } } : letter;
}

/** The facts with the dates that hold now: what goes out late says no date that is over or was moved since. */
function factsNow(context: ComplaintContext, { purpose, params }: Letter): LetterParams['facts'] {
  const { promisedBy, acknowledgeBy, ...others } = params?.facts ?? {};
  const { owner, pendingDate } = context;
  // Of a compensation the date that holds: it is owed since it was granted, and may be done or have been put off since.
  const owed = context.commitments.findLast(
    ({ compensation }) => compensation !== undefined && compensation === others['compensation'],
  );
  const by = owed ? (owed.status === 'open' ? owed.dueAt : undefined) : promisedBy;
  const facts = by === undefined ? others : { ...others, promisedBy: by };
  const dates: Record<string, number> = { expectedBy: dateToTell(context) };
  if (purpose === 'referral' && owner?.expectedBy !== undefined && owner.expectedBy > context.at)
    dates['expectedBy'] = owner.expectedBy;
  const chooseBy = facts['chooseBy'];
  if (typeof chooseBy === 'number')
    dates['chooseBy'] = Math.max(chooseBy, followUpSpan(context, context.at, 'closeAfter'));
  if (purpose === 'resumed') dates['newDate'] = dateToTell(context);
  if (purpose === 'delay-notice' && pendingDate) {
    dates['oldDate'] = holdsUntil(context);
    dates['newDate'] = pendingDate.dueAt;
  }
  if (others['checkInBy'] !== undefined) dates['checkInBy'] = newsBy(context);
  return { ...facts, ...dates, ...(acknowledgeBy !== undefined && askedOfContact(context)) };
}

/** What could not be delivered was told in another way at `at`; the same follows from it. */
export function toldOtherwise(
  context: ComplaintContext,
  { effectId, text }: Payloads['toldOtherwise'],
  at: number,
  who: Actor,
): Change {
  const told = context.letters.find((letter) => openAs(letter) === effectId);
  if (!told) return paidOtherwise(context, { effectId, text }, at, who);
  const { params: _sent, ...rest } = told;
  const said = { what: `Told in another way: ${told.title}`, channel: 'note', words: [text] };
  return applied(
    context,
    ({ letters }) => ({
      letters: letters.map((letter) => (letter === told ? { ...rest, status: 'superseded' } : letter)),
    }),
    (next) => heard(next, said, at, who, 'internal'),
    // Whoever tells it says the dates that hold now.
    (next) => handedOver(next, withFactsNow(next, told), at),
  );
}

/** Money was given in another way and the customer knows of it, or somebody decided on the rest of a payment. */
function paidOtherwise(
  context: ComplaintContext,
  { effectId, text }: Payloads['toldOtherwise'],
  at: number,
  who: Actor,
): Change {
  const meant = paymentsAsked(context).find(({ deed }) => deed.effectId === effectId)?.deed;
  if (!meant) return {};
  const stuck = meant.status === 'needs-person';
  const unpaid = stuckPayments(context).find((each) => each.effectId === effectId);
  const done = stuck ? ({ status: 'superseded' } as const) : ({ seen: true } as const);
  const what = `${stuck ? 'Paid in another way' : 'Decided on the rest'}: ${meant.title}`;
  const said = { what, channel: 'note', words: [text] };
  return applied(
    context,
    ({ payments = [] }) => ({
      payments: payments.map((each) => (each === meant ? { ...each, ...done } : each)),
    }),
    (next) => (unpaid ? bookedOtherwise(next, unpaid) : {}),
    (next) => heard(next, said, at, who, 'internal'),
  );
}
