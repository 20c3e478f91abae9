import { dueAt } from '../case/due.ts';
import { safetyCallsAt } from '../case/safety-duties.ts';
import { letterParams } from '../case/letter.ts';
import { byName } from '../kit/by-name.ts';
import { effect } from '../kit/effect.ts';
import { actParams } from './acts.ts';
import type { CareContext } from './care/context.ts';
import { careTimes } from './care/times.ts';
import type { CompensatedGoods } from './compensation/compensating.ts';
import { lastWordEnds } from './compensation/guards.ts';
import type { End } from './context.ts';
import { closingAt, lateArrivalsUntil, lostAt, reminderAt } from './times.ts';

/** What a chart about goods does to the world, by the names of its activities. */
export const goodsEffects = {
  sendMail: effect(letterParams),
  printLetter: effect(letterParams),
  issueLabel: effect(actParams.issueLabel),
  voidLabel: effect(actParams.voidLabel),
  refund: effect(actParams.refund),
  sendReplacement: effect(actParams.sendReplacement),
  giveCredit: effect(actParams.giveCredit),
  sendBack: effect(actParams.sendBack),
  releaseUnits: effect(actParams.releaseUnits),
  compensate: effect(actParams.compensate),
};

/** From the case's own instant to a due instant, ms; overdue is at once. */
export const until =
  <C extends CareContext>(instant: (context: C) => number) =>
  ({ context }: { readonly context: C }): number =>
    Math.max(0, instant(context) - context.at);

/** Instants of the timers that every chart about goods has, by their names; epoch ms. */
const instants = {
  reminder: reminderAt,
  sendBy: (context: CareContext) => dueAt(context, 'sending'),
  transitLimit: lostAt,
  lateArrivals: lateArrivalsUntil,
  closing: closingAt,
  lastWord: (context: CompensatedGoods) => Math.min(lastWordEnds(context), ...safetyCallsAt(context)),
  ...careTimes,
};

/** Their delays. */
export const goodsDelays = byName(instants, (name) => until(instants[name]));

/** What a chart about goods comes to. */
export interface GoodsOutput {
  readonly state: End['as'];
  readonly at: number;
  readonly because: string;
}
