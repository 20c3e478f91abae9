import { applied } from '../case/applied.ts';
import { actsOf } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Change, ClaimContext } from './context.ts';
import { endEscalation } from './escalating.ts';
import { followUpSafety } from './safety.ts';
import { findings, goodIfDone } from './settling.ts';

/** Nothing is left to decide, to send or to pay: the customer hears what became of what was not made good. */
export function resolve(context: ClaimContext): Change {
  const words: Readonly<Record<string, string>> = {
    'send-back': 'we send it back to you',
    nothing: 'we cannot make it good',
  };
  const said = context.units.flatMap(({ title, finding, settled }) => {
    const what = settled && words[settled.as];
    if (what === undefined || what === null) return [];
    return [`${title}: ${finding ? `${findings[finding.found]}, ` : ''}${what}`];
  });
  return applied<ClaimContext>(
    context,
    ({ at }) => ({ resolvedAt: at }),
    (next) => goodIfDone(next, next.at),
    (next) => endEscalation(next, 'answered'),
    (next) =>
      said.length === 0
        ? {}
        : write(next, {
            purpose: 'settled',
            template: 'return-settled',
            title: 'word of what becomes of the goods',
            facts: { decisions: said.join('; ') },
          }),
  );
}

/** What was neither paid back nor replaced, and so is free for another case when this one ends; once. */
export function notMadeGood({ units, acts }: ClaimContext): readonly UnitRef[] {
  const gone = actsOf({ acts }, 'releaseUnits').flatMap(({ params }) => params?.units ?? []);
  return units.filter(
    (unit) =>
      unit.settled?.as !== 'refund' &&
      unit.settled?.as !== 'replacement' &&
      !gone.some((each) => sameUnit(each, unit)),
  );
}

/** What ends with the case, whatever ends it. */
export function atEnd(context: ClaimContext): ClaimContext {
  return applied<ClaimContext>(
    context,
    (next) => endEscalation(next, 'case over'),
    followUpSafety,
    ({ compensations }) => ({
      compensations: compensations.map((each) =>
        each.status === 'awaiting-approval' || each.status === 'offered'
          ? { ...each, status: 'lapsed' as const }
          : each,
      ),
    }),
  );
}
