import { isThrough, settledBy } from '../case/deed.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import type { Letter } from '../case/letter.ts';
import { letterOf, nextNumber } from '../case/letters.ts';
import { reported } from '../case/safety.ts';
import { openAs } from '../case/safety-duties.ts';
import type { Deed } from '../case/deed.ts';
import { actOf, type Act } from './acts.ts';
import { unseenRests } from '../case/paid-less.ts';
import { asFailed, failedInWords, failedOf, type RefundFailed } from '../case/refund-failed.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import type { EffectSettled } from '../case/effect-settled.ts';
import { askedPayments } from './refunds.ts';

/** What follows when an act is done at `at` (epoch ms). */
export type CarriedOut<C extends GoodsContext> = (context: C, act: Act, at: number) => Partial<C>;

/** Records what became of a letter or an act, and what follows once it is done. */
export function recordReceipt<C extends GoodsContext>(
  context: C,
  event: EffectSettled,
  carriedOut: CarriedOut<C>,
): C {
  const letter = letterOf(context, event.params);
  if (letter) {
    const settled = settledBy(letter, event);
    const letters = context.letters.map((each) => (each === letter ? settled : each));
    const next = { ...context, letters };
    return isThrough(settled) ? { ...next, clocks: known(next, letter, event.receipt.at).clocks } : next;
  }
  const act = actOf(context, event.name, event.params);
  if (!act) return context;
  const { effectId, receipt } = event;
  const done = { ...act, status: receipt.status, effectId, receipt };
  const next = { ...context, acts: context.acts.map((each) => (each === act ? done : each)) };
  return isThrough(done) ? { ...next, ...carriedOut(next, done, event.receipt.at) } : next;
}

/** What follows when the reader has a letter at `at`: a report to product safety meets its clock [SUP-SAFE-5]. */
function known(context: GoodsContext, { purpose, params }: Letter, at: number): Pick<GoodsContext, 'clocks'> {
  return purpose === 'safety-report' ? reported(context, params, at) : context;
}

/** Sends a letter or does an act again that could not be done, to whom the case knows now; a refund asks for the same units, so it is paid once. */
export function retried(
  context: GoodsContext,
  effectId: string,
): Partial<Pick<GoodsContext, 'letters' | 'acts'>> {
  const isIt = (deed: Deed): boolean => deed.effectId === effectId && deed.status === 'needs-person';
  const letter = context.letters.find(isIt);
  const act = context.acts.find(isIt);
  const { at, letters, acts, customer } = context;
  if (letter?.params) {
    const key = `${letter.purpose}-${nextNumber(letters)}`;
    const to = typeof letter.params.to === 'string' ? customer : letter.params.to;
    const again = { ...anew(letter, key, at), params: { ...letter.params, key, to } };
    return { letters: [...replaced(letters, letter), again] };
  }
  if (!act) return {};
  const { effectId: _old, receipt: _late, ...rest } = act;
  const key = `${act.purpose}-${acts.length + 1}`;
  const again = { ...toCustomer(rest, customer), key, writtenAt: at, status: 'written' as const };
  return { acts: [...replaced(acts, act), again] };
}

/** The same, because `by` asked for it at `at` (epoch ms): that stands on the case too. */
export function triedAgain(context: GoodsContext, effectId: string, at: number, by: Actor): GoodsChange {
  const meant = [...context.letters, ...context.acts].find((each) => each.effectId === effectId);
  const said = { what: `Tried again: ${meant?.title ?? effectId}`, channel: 'note', words: [] };
  return { ...retried(context, effectId), ...heard(context, said, at, by, 'internal') };
}

/** What goes to a person goes to the one that the case knows now: the contact may have been corrected. */
function toCustomer<D extends Pick<Act, 'params'>>(deed: D, customer: string): D {
  const { params } = deed;
  return params && 'customer' in params ? { ...deed, params: { ...params, customer } } : deed;
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

/** What could not be done was done in another way at `at`, and the same follows from it; or somebody decided on the rest of a payment. */
export function doneOtherwise<C extends GoodsContext>(
  context: C,
  { effectId, text }: { readonly effectId: string; readonly text: string },
  at: number,
  by: Actor,
  carriedOut: CarriedOut<C>,
): C {
  const stuck = (deed: Deed): boolean => deed.effectId === effectId && deed.status === 'needs-person';
  const letter = context.letters.find((each) => openAs(each) === effectId);
  const rest = unseenRests(askedPayments(context)).find(({ deed }) => deed.effectId === effectId)?.deed;
  const act = context.acts.find(stuck);
  const said = {
    what: rest
      ? `Decided on the rest: ${rest.title}`
      : `Done in another way: ${(letter ?? act)?.title ?? ''}`,
    channel: 'note',
    words: [text],
  };
  const noted = { ...context, ...heard(context, said, at, by, 'internal') };
  if (rest) {
    const acts = noted.acts.map((each) => (each === rest ? { ...each, seen: true as const } : each));
    return { ...noted, acts };
  }
  if (letter) {
    const letters = noted.letters.map((each) =>
      each === letter ? { ...each, status: 'superseded' as const } : each,
    );
    return { ...noted, letters, clocks: known(noted, letter, at).clocks };
  }
  if (!act) return noted;
  const booked = bookedOtherwise(noted, act);
  if (booked) return { ...noted, ...booked };
  const done = { ...act, status: 'delivered' as const };
  const next = { ...noted, acts: noted.acts.map((each) => (each === act ? done : each)) };
  return { ...next, ...carriedOut(next, done, at) };
}

type PaymentAct = Extract<Act, { readonly effect: 'refund' | 'giveCredit' | 'compensate' }>;

function isPayment(act: Act): act is PaymentAct {
  return act.effect === 'refund' || act.effect === 'giveCredit' || act.effect === 'compensate';
}

/** The same payment as an entry of the books alone; written twice because its two kinds of params are two types. */
function otherwise(act: PaymentAct): PaymentAct {
  if (!act.params) return act;
  return act.effect === 'compensate'
    ? { ...act, params: { ...act.params, otherwise: true } }
    : { ...act, params: { ...act.params, otherwise: true } };
}

/** Money that was given in another way goes into the books too, so that nobody pays it again; what follows comes with the receipt. */
function bookedOtherwise({ acts, at }: GoodsContext, act: Act): Pick<GoodsContext, 'acts'> | undefined {
  if (!isPayment(act) || !act.params || act.params.otherwise) return undefined;
  const { effectId: _old, receipt: _late, ...rest } = act;
  const key = `${act.purpose}-${acts.length + 1}`;
  const again = otherwise({ ...rest, key, writtenAt: at, status: 'written' });
  return { acts: [...replaced(acts, act), again] };
}

/** Money of the case came back: its payment needs a person again. */
export function refundFailed(
  context: GoodsContext,
  failed: RefundFailed,
  at: number,
  by: Actor,
): GoodsChange {
  const act = failedOf(context.acts, failed.refund);
  const said = { what: failedInWords(failed), channel: 'note', words: [] };
  return {
    ...heard(context, said, at, by, 'internal'),
    acts: context.acts.map((each) => (each === act ? asFailed(each, failed) : each)),
  };
}
