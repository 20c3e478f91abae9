import { applied } from '../case/applied.ts';
import { actsOf } from '../goods/acts.ts';
import { careOver } from '../goods/care/reducers.ts';
import { tellSettled } from '../goods/ending.ts';
import { replacementOfUnit } from '../goods/replacements.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import { compensation } from './compensating.ts';
import type { Change, ClaimContext } from './context.ts';
import { steps as escalation } from './escalating.ts';
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
    const found = finding ? `${findings[finding.found]}, ` : '';
    return [{ what: `${title}: ${found}${what}`, reason: settled?.reason }];
  });
  return applied<ClaimContext>(
    context,
    ({ at }) => ({ resolvedAt: at }),
    (next) => goodIfDone(next, next.at),
    (next) => escalation.endEscalation(next, 'answered'),
    (next) => tellSettled(next, said),
  );
}

/** What was not paid back, or was sent anew, and so is free for another case when this one ends; once [SUP-WAR-1]. */
export function notPaidBack({ units, acts }: ClaimContext): readonly UnitRef[] {
  const gone = actsOf({ acts }, 'releaseUnits').flatMap(({ params }) => params?.units ?? []);
  return units.filter(
    (unit) =>
      unit.settled?.as !== 'refund' &&
      (unit.settled?.as !== 'replacement' || replacementOfUnit({ acts }, unit)?.done === true) &&
      !gone.some((each) => sameUnit(each, unit)),
  );
}

/** What ends with the case, whatever ends it. */
export function atEnd(context: ClaimContext): ClaimContext {
  return applied<ClaimContext>(context, (next) => careOver(next, escalation), compensation.lapsed);
}
