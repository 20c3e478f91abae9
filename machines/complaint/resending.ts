import type { Actor } from '../case/interaction.ts';
import { applied } from './applied.ts';
import type { Change, ComplaintContext } from './context.ts';
import { heard } from './heard.ts';
import { dateToTell } from './told-date.ts';
import type { Payloads } from './payloads.ts';
import { reported } from './safety.ts';

/** Sends a letter again that could not be delivered, to the contact that holds now. */
export function resent(context: ComplaintContext, effectId: string): Change {
  const old = context.letters.find(
    (letter) => letter.effectId === effectId && letter.status === 'needs-person',
  );
  if (!old?.params) return {};
  const letters = context.letters.map((letter) =>
    letter === old ? ({ ...letter, status: 'superseded' } as const) : letter,
  );
  const { template, to, locale, facts, words } = old.params;
  const again = `${old.purpose}-${letters.length + 1}`;
  const params = {
    key: again,
    template,
    to: typeof to === 'string' ? context.customer : to,
    locale,
    facts: stillTrue(context, facts),
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
  const what = `Sent again: ${old.title}`;
  const who = { id: 'redress', role: 'system' } as const;
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
    letters: [...letters, { ...letter, status: 'written' }],
    interactions: [...context.interactions, told],
  };
}

/** The facts with no date to expect the answer by that is over by now. */
function stillTrue(
  context: ComplaintContext,
  facts: NonNullable<ComplaintContext['letters'][number]['params']>['facts'],
): typeof facts {
  const { expectedBy } = facts;
  const over = typeof expectedBy === 'number' && expectedBy <= context.at;
  return over ? { ...facts, expectedBy: dateToTell(context) } : facts;
}

/** What could not be delivered was told in another way at `at`; the same follows from it. */
export function toldOtherwise(
  context: ComplaintContext,
  { effectId, text }: Payloads['toldOtherwise'],
  at: number,
  who: Actor,
): Change {
  const told = context.letters.find(
    (letter) => letter.effectId === effectId && letter.status === 'needs-person',
  );
  if (!told) return {};
  const { params: _sent, ...rest } = told;
  const said = { what: `Told in another way: ${told.title}`, channel: 'note', words: [text] };
  return applied(
    context,
    ({ letters }) => ({
      letters: letters.map((letter) => (letter === told ? { ...rest, status: 'superseded' } : letter)),
    }),
    (next) => heard(next, said, at, who, 'internal'),
    (next) => (told.purpose === 'safety-report' ? reported(next, at) : {}),
  );
}
