import { applied } from '../case/applied.ts';
import { tellSettled } from '../goods/ending.ts';
import { replacementOfUnit } from '../goods/replacements.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Change, ReturnContext } from './context.ts';
import { approvedUnits } from './decisions.ts';
import { refundSettled } from './settling.ts';
import type { Settlement } from './unit.ts';

/** Nothing is left to decide or to pay: the customer hears what became of what was not paid back. */
export function resolve(context: ReturnContext): Change {
  const words: Readonly<Record<string, string>> = {
    'send-back': 'we send it back to you',
    keep: 'you keep it',
    nothing: 'nothing is paid back',
  };
  const said = context.units.flatMap(({ title, settled }) => {
    const what = settled && words[settled.as];
    return what === undefined || what === null
      ? []
      : [{ what: `${title}: ${what}`, reason: settled?.reason }];
  });
  return applied(
    context,
    ({ at }) => ({ resolvedAt: at }),
    (next) => refundSettled(next, next.at),
    (next) => tellSettled(next, said),
  );
}

/**
 * What is free for another case when this one ends: what was not paid back, and the same article that was sent anew [SUP-WAR-1].
 * What goods were exchanged for is a line of its own in the order; they themselves are settled for ever.
 */
export function unpaid(context: ReturnContext): readonly UnitRef[] {
  return approvedUnits(context).filter((unit) => {
    const as = unit.settled?.as;
    return as === 'replacement' ? replacementOfUnit(context, unit)?.done === true : !isForEver(as);
  });
}

function isForEver(as: Settlement | undefined): boolean {
  return as === 'refund' || as === 'store-credit' || as === 'exchange';
}
