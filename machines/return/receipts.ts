import { applied } from '../case/applied.ts';
import { isThrough, settledBy } from '../case/deed.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { letterOf } from '../case/letters.ts';
import type { Deed } from '../case/deed.ts';
import { actOf, type Act } from './acts.ts';
import type { Change, ReturnContext } from './context.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { labelReady, voidLabel } from './parcel.ts';
import type { Payloads } from './payloads.ts';
import { refundSettled, tellRefunded } from './settling.ts';

/** Records what became of a letter or an act, and what follows once it is done. */
export function recordReceipt(context: ReturnContext, event: EffectSettled): Change {
  const letter = letterOf(context, event.params);
  if (letter) {
    const letters = context.letters.map((each) => (each === letter ? settledBy(letter, event) : each));
    return { letters };
  }
  const act = actOf(context, event.name, event.params);
  if (!act) return {};
  const { effectId, receipt } = event;
  const done = { ...act, status: receipt.status, effectId, receipt };
  const next = { ...context, acts: context.acts.map((each) => (each === act ? done : each)) };
  return isThrough(done) ? { ...next, ...carriedOut(next, done, event.receipt.at) } : next;
}

/** What follows when an act is done at `at` (epoch ms). */
function carriedOut(context: ReturnContext, act: Act, at: number): Change {
  switch (act.effect) {
    case 'issueLabel':
      // Cancelled while the label was being made: it is void before anybody has it.
      return context.ending ? voidLabel(context) : labelReady(context, at);
    case 'refund':
      return applied(
        context,
        (next) => refundSettled(next, at),
        (next) => (act.params ? tellRefunded(next, act.params, act.receipt?.reference) : {}),
      );
    case 'voidLabel':
    case 'releaseUnits':
      return {};
    default:
      return act satisfies never;
  }
}

/** Sends a letter or does an act again that could not be done; a refund asks for the same units, so it is paid once. */
export function retried(context: ReturnContext, effectId: string): Change {
  const isIt = (deed: Deed): boolean => deed.effectId === effectId && deed.status === 'needs-person';
  const letter = context.letters.find(isIt);
  const act = context.acts.find(isIt);
  const { at, letters, acts, customer } = context;
  if (letter?.params) {
    const key = `${letter.purpose}-${letters.length + 1}`;
    const to = typeof letter.params.to === 'string' ? customer : letter.params.to;
    const again = { ...anew(letter, key, at), params: { ...letter.params, key, to } };
    return { letters: [...replaced(letters, letter), again] };
  }
  if (!act) return {};
  const { effectId: _old, receipt: _late, ...rest } = act;
  const key = `${act.purpose}-${acts.length + 1}`;
  const again = { ...rest, key, writtenAt: at, status: 'written' as const };
  return { acts: [...replaced(acts, act), again] };
}

function replaced<D extends Deed>(deeds: readonly D[], old: D): readonly D[] {
  return deeds.map((deed) => (deed === old ? { ...deed, status: 'superseded' } : deed));
}

function anew<Effect extends string>(
  { purpose, title, effect }: Deed<Effect>,
  key: string,
  writtenAt: number,
) {
  return { key, purpose, title, effect, writtenAt, status: 'written' } as const;
}

/** What could not be done was done in another way at `at`; the same follows from it. */
export function doneOtherwise(
  context: ReturnContext,
  { effectId, text }: Payloads['doneOtherwise'],
  at: number,
  by: Actor,
): Change {
  const stuck = (deed: Deed): boolean => deed.effectId === effectId && deed.status === 'needs-person';
  const letter = context.letters.find(stuck);
  const act = context.acts.find(stuck);
  const said = {
    what: `Done in another way: ${(letter ?? act)?.title ?? ''}`,
    channel: 'note',
    words: [text],
  };
  const noted = { ...context, ...heard(context, said, at, by, 'internal') };
  if (letter) {
    const letters = noted.letters.map((each) =>
      each === letter ? { ...each, status: 'superseded' as const } : each,
    );
    return { ...noted, letters };
  }
  if (!act) return {};
  const done = { ...act, status: 'delivered' as const };
  const next = { ...noted, acts: noted.acts.map((each) => (each === act ? done : each)) };
  return { ...next, ...carriedOut(next, done, at) };
}
