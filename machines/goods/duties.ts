import type { Deed } from '../case/deed.ts';
import { dueAt } from '../case/due.ts';
import { nextOfDuties, type Duty } from '../case/duty.ts';
import type { Letter } from '../case/letter.ts';
import { codesOwed, lastWordOwed } from '../case/letters.ts';
import { askForRest, unseenRests } from '../case/paid-less.ts';
import { stuckActs } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { write, type Draft } from './letters.ts';
import { askedPayments } from './refunds.ts';
import { parcelRulesOf } from './rules.ts';
import { after } from './times.ts';

/**
 * Acts on goods or money that cannot be done without a person, payments that were made only in part, and letters that cannot be
 * delivered and must be: with the code of a store credit, or that the case was withdrawn.
 */
export function stuckDuties(context: GoodsContext): readonly Duty[] {
  const rule = parcelRulesOf(context).decision.value;
  const untold = lettersOwed(context).filter(({ status }) => status === 'needs-person');
  const letters = untold.map((letter) => ({ ...letter, what: askForLetter(letter) }));
  const acts = stuckActs(context).map((act) => ({ ...act, what: askForAct(act) }));
  const rests = unseenRests(askedPayments(context)).map((payment) => ({
    ...payment.deed,
    what: askForRest(payment, 'doneOtherwise'),
  }));
  return [...acts, ...rests, ...letters].map(({ what, receipt, writtenAt }) => ({
    what,
    dueAt: after(context, receipt?.at ?? writtenAt, rule),
  }));
}

/** Letters that the case does not end without: with the code of a store credit, or that it was withdrawn. */
export function lettersOwed(context: GoodsContext): readonly Letter[] {
  return [...codesOwed(context), ...lastWordOwed(context)];
}

function askForAct({ title, effectId, receipt }: Deed): string {
  return `${title} could not be done (${receipt?.reason ?? 'no reason given'}): put it right and retry ${effectId}, or do it in another way (retry, doneOtherwise)`;
}

/** What is asked of people for a letter that could not be delivered. */
export function askForLetter({ title, effectId, receipt }: Deed): string {
  return `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and retry ${effectId}, or tell it in another way (doneOtherwise)`;
}

/** What a parcel that came asks of us. */
export function parcelDuties(context: GoodsContext): readonly Duty[] {
  const { arrivedAt, inspectedAt, lateSince } = context;
  if (lateSince !== null) {
    const what = 'A parcel came after its label expired: take it or send it back (takeLate, refuseLate)';
    return [{ what, dueAt: dueAt(context, 'decision') }];
  }
  if (arrivedAt === null || inspectedAt !== null) return [];
  return [{ what: 'The inspection of the parcel (inspect)', dueAt: dueAt(context, 'inspection') }];
}

/** What a parcel that does not come asks of us, while anything of it is undecided. */
export function lostDuties(context: GoodsContext, undecided: boolean): readonly Duty[] {
  const { lost, arrivedAt, carrierLostAt } = context;
  if (!lost || arrivedAt !== null || !undecided) return [];
  const what =
    carrierLostAt === undefined
      ? 'The parcel did not come: ask the carrier and settle it (settle)'
      : 'The carrier has lost the parcel: settle it as if it had come, or otherwise (settle), and claim what it is worth from the carrier';
  return [{ what, dueAt: dueAt(context, 'decision') }];
}

/** When the department is told next what waits for it: when a duty falls due, then again in every period; null: nothing does. */
export function nextDutyAt(context: GoodsContext, duties: readonly Duty[]): number | null {
  const period = parcelRulesOf(context).decision.value;
  return nextOfDuties(duties, context.remindedAt, (from) => after(context, from, period));
}

/** It is asked of people now: what somebody's safety hangs on is a letter on its way until it is due. */
export function isAsked({ at }: Pick<GoodsContext, 'at'>, { dueAt: due, urgentAgain }: Duty): boolean {
  return urgentAgain === undefined || due <= at;
}

/** The department that answers for the goods is told what waits for it. */
export function remindOwner(context: GoodsContext, duties: readonly Duty[]): GoodsChange {
  if (duties.length === 0) return {};
  return { remindedAt: context.at, ...tellOf(context, duties, { ...reminder, toDepartment: true }) };
}

const reminder = { purpose: 'task', title: 'reminder of what must be done' } as const;

/** A mail with what waits. */
export function tellOf(
  context: GoodsContext,
  duties: readonly Duty[],
  draft: Pick<Draft, 'purpose' | 'title' | 'to' | 'toDepartment'>,
): GoodsChange {
  return write(context, {
    ...draft,
    template: 'task',
    facts: {
      ...(duties.some(({ urgentAgain }) => urgentAgain !== undefined) && { urgent: 'yes' }),
      tasks: duties.map(({ what }) => what).join('; '),
    },
  });
}

export function tellDepartment(
  context: GoodsContext,
  facts: Readonly<Record<string, string | number>>,
  attachments?: readonly string[],
): GoodsChange {
  return write(context, {
    ...reminder,
    template: 'task',
    toDepartment: true,
    facts: { ...facts },
    ...(attachments && { attachments }),
  });
}
