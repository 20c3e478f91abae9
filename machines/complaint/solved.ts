import { undocumented } from '../case/safety.ts';
import { pendingApproval } from '../case/compensation-approval.ts';
import { offersInWords, type Compensation } from '../case/compensation.ts';
import { applied } from '../case/applied.ts';
import { isThrough, isUnderWay } from '../case/deed.ts';
import { latest } from '../case/letters.ts';
import type { Letter } from '../case/letter.ts';
import type { Change, ComplaintContext } from './context.ts';
import { followUpSpan } from './deadlines.ts';
import { wordWaits } from './heard-after.ts';
import { write } from './letters.ts';
import { promisesOwed } from './promises-owed.ts';
import { isSolved, keepsOwed } from './solved-at.ts';

/** Compensation among which the customer has not chosen. */
export function choicesOpen({
  compensations,
}: Pick<ComplaintContext, 'compensations'>): readonly Compensation[] {
  return compensations.filter(({ status }) => status === 'offered');
}

/** A choice that nobody has told the customer the end of. */
export function choiceUntold(context: ComplaintContext): boolean {
  return keepsOwed(context) && choicesOpen(context).some(({ chooseBy }) => chooseBy === undefined);
}

/** A choice that has not ended: its date is to come, was never told, or has not reached the customer. */
export function choiceAhead(context: ComplaintContext): boolean {
  const open = choicesOpen(context);
  if (!keepsOwed(context) || open.length === 0) return false;
  const letter = latest(context, 'compensation-offer');
  const told = !isUnderWay(letter) && letter?.status !== 'needs-person';
  return !told || open.some(({ chooseBy = Infinity }) => chooseBy > context.at);
}

/** Something is promised and not done, or would be by the answer that is on its way; not documented; not decided; or not chosen. */
export function leftToDo(context: ComplaintContext): boolean {
  return (
    undocumented(context) ||
    promisesOwed(context).length > 0 ||
    answerPromises(context) ||
    pendingApproval(context) !== undefined ||
    choiceAhead(context)
  );
}

/** The customer said that it is solved, and nothing is left to do or to say. */
export function solvedAndDone(context: ComplaintContext): boolean {
  return isSolved(context) && !leftToDo(context) && !wordWaits(context);
}

/** Whoever replies to the answer has it, and what it promises, whatever its receipt says. */
function answerPromises(context: ComplaintContext): boolean {
  const letter = latest(context, 'answer');
  const by = letter?.params?.facts['promisedBy'];
  return letter !== undefined && !isThrough(letter) && typeof by === 'number' && by > context.at;
}

/** Until when the customer may reply, or choose if that is later; epoch ms. */
export function repliesUntil(context: ComplaintContext): number {
  const reply = isSolved(context)
    ? -Infinity
    : followUpSpan(context, context.askedAt ?? context.at, 'closeAfter');
  const choices = keepsOwed(context) ? choicesOpen(context).map(({ chooseBy }) => chooseBy ?? -Infinity) : [];
  return Math.max(reply, ...choices);
}

/** The customer is told by when to choose, before the choice ends with the case. */
export function tellChoice(context: ComplaintContext): Change {
  const chooseBy = followUpSpan(context, context.at, 'closeAfter');
  const untold = choicesOpen(context).filter((each) => each.chooseBy === undefined);
  return applied(
    context,
    chosenBy(chooseBy),
    ...untold.map(
      ({ offers }) =>
        (next: ComplaintContext) =>
          write(next, {
            purpose: 'compensation-offer',
            template: 'compensation-offer',
            facts: { offer: offersInWords(offers), chooseBy },
          }),
    ),
  );
}

/** Every open choice ends at `at` (epoch ms) at the earliest. */
export function chosenBy(at: number): (context: ComplaintContext) => Change {
  return ({ compensations }) => ({
    compensations: compensations.map((each) =>
      each.status === 'offered' ? { ...each, chooseBy: Math.max(at, each.chooseBy ?? at) } : each,
    ),
  });
}

/** The customer has a letter with the end of a choice since `at` (epoch ms): one that came too late gives the time anew. */
export function choiceTold(context: ComplaintContext, params: Letter['params'], at: number): Change {
  const stated = params?.facts['chooseBy'];
  if (typeof stated !== 'number') return {};
  return chosenBy(stated > at ? stated : followUpSpan(context, at, 'closeAfter'))(context);
}
