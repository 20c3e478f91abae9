import { applied } from '../case/applied.ts';
import type { Commitment } from '../case/commitment.ts';
import { nextPromiseId } from '../case/newest-commitments.ts';
import { isThrough } from '../case/deed.ts';
import { actsOf } from '../goods/acts.ts';
import { isForCompensation } from '../goods/compensation/owed.ts';
import { write } from '../goods/letters.ts';
import { retried } from '../goods/receipts.ts';
import { shortActs } from '../goods/short.ts';
import { after } from '../goods/times.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Change, ReturnContext } from './context.ts';
import { refundSettled } from './settling.ts';

/** The customer waits for what is out of stock: a date is promised, and it is tried again before it [CSP-PROM-1]. */
export function startWaiting(context: ReturnContext, units: readonly UnitRef[]): Change {
  const rule = context.policy.returns.stockWait?.value;
  if (!rule) return {};
  const { at, commitments } = context;
  const late = after(context, at, rule.late);
  const commitment: Commitment = {
    id: nextPromiseId(context),
    about: 'thing',
    title: 'What is out of stock',
    promisedAt: at,
    dueAt: late,
    status: 'open',
    renewals: 0,
  };
  return applied(
    context,
    () => ({
      commitments: [...commitments, commitment],
      waiting: { units, aim: after(context, at, rule.aim), late, tried: false },
    }),
    (next) => refundSettled(next, at),
    (next) =>
      write(next, {
        purpose: 'waiting',
        template: 'return-wait',
        title: 'word that the customer waits',
        facts: { expectedBy: late },
      }),
  );
}

/** Nobody waits any more, and what was promised came to this. */
export function stopWaiting(
  context: ReturnContext,
  status: Exclude<Commitment['status'], 'open' | 'renewed'>,
  because?: string,
): Change {
  if (context.waiting === null) return {};
  const { at } = context;
  return {
    waiting: null,
    commitments: context.commitments.map((each) =>
      each.status === 'open' && !isForCompensation(each)
        ? { ...each, status, settledAt: at, ...(because !== undefined && { because }) }
        : each,
    ),
  };
}

/** The day on which it is looked again whether it is there. */
export function tryStock(context: ReturnContext): Change {
  const { waiting } = context;
  if (waiting === null) return {};
  const ids = waitedFor(context).map(({ effectId = '' }) => effectId);
  return applied(
    context,
    () => ({ waiting: { ...waiting, tried: true } }),
    (next) => ids.reduce<ReturnContext>((made, id) => ({ ...made, ...retried(made, id) }), next),
  );
}

/** The promised day is over and nothing was sent: an apology goes out, and a person sees it [CSP-PROM-2]. */
export function breakWait(context: ReturnContext): Change {
  const { waiting } = context;
  if (waiting === null) return {};
  return applied(
    context,
    (next) => stopWaiting(next, 'broken', 'it was not sent in time'),
    (next) =>
      write(next, {
        purpose: 'apology',
        template: 'apology',
        title: 'apology',
        facts: { promised: 'thing', oldDate: waiting.late },
      }),
  );
}

/** Something was sent: when it was all that the customer waited for, the promise is kept. */
export function sentWhileWaiting(context: ReturnContext): Change {
  const { waiting } = context;
  const sent = actsOf(context, 'sendReplacement').filter((each) => isThrough(each));
  const all = waiting?.units.every((unit) =>
    sent.some(({ params }) => params?.units.some((each) => sameUnit(each, unit))),
  );
  return all ? stopWaiting(context, 'kept') : {};
}

/** An article is not there: the customer is asked what to do, unless the day is still to come on which it is tried again. */
export function askInstead(context: ReturnContext, effectId: string): Change {
  const short = shortActs(context).find((each) => each.effectId === effectId);
  if (!short || context.ending) return {};
  if (context.waiting !== null && !context.waiting.tried) return {};
  const titles = context.units
    .filter((unit) => short.params?.units.some((each) => sameUnit(each, unit)))
    .map(({ title, settled }) => settled?.article?.title ?? title);
  return applied(
    context,
    (next) =>
      stopWaiting(next, 'released', 'it is still not there: the customer was asked anew before the date'),
    (next) =>
      write(next, {
        purpose: 'short',
        template: 'return-short',
        title: 'question what to do in place of what is out of stock',
        facts: { decisions: titles.join('; ') },
      }),
  );
}

/** Replacements that are out of stock and that the customer waits for: nobody must act on them until then. */
export function waitedFor(context: ReturnContext) {
  const { waiting } = context;
  if (waiting === null) return [];
  return shortActs(context).filter(({ params }) =>
    params?.units.some((each) => waiting.units.some((unit) => sameUnit(each, unit))),
  );
}
