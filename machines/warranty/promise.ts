import { applied } from '../case/applied.ts';
import { nextPromiseId } from '../case/newest-commitments.ts';
import type { Commitment } from '../case/commitment.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { dayLength, instantOf } from '../../policies/calendar/zone.ts';
import { isForCompensation } from '../goods/compensation/owed.ts';
import { write } from '../goods/letters.ts';
import { homeCalendar } from '../goods/rules.ts';
import { after } from '../goods/times.ts';
import type { Change, ClaimContext } from './context.ts';
import type { Payloads } from './payloads.ts';
import { isOwed } from './settling.ts';
import type { ClaimedUnit } from './unit.ts';

/** A date that the customer waits for. */
export function openPromise({ commitments }: Pick<ClaimContext, 'commitments'>): Commitment | undefined {
  return commitments.find(isWaitedFor);
}

/** A date for goods; what is owed as compensation is none of theirs. */
function isWaitedFor(each: Commitment): boolean {
  return each.status === 'open' && !isForCompensation(each);
}

/** What is to be replaced and is not there. */
export function isMissing(context: ClaimContext): (unit: ClaimedUnit) => boolean {
  return (unit) => unit.settled?.as === 'replacement' && isOwed(context, unit);
}

/** 'Kettle; Lamp': what is to be replaced and is not there. */
export function titlesOf(context: ClaimContext): string {
  return context.units
    .filter(isMissing(context))
    .map(({ title }) => title)
    .join('; ');
}

/** The customer waits, and is told a date [CSP-PROM-1]. */
export function promise(context: ClaimContext, at: number): Change {
  return promised(context, after(context, at, context.policy.warranty.restock.value), at, 0);
}

function promised(context: ClaimContext, due: number, at: number, renewals: number): Change {
  const commitment: Commitment = {
    id: nextPromiseId(context),
    about: 'thing',
    title: `Replacement: ${titlesOf(context)}`,
    promisedAt: at,
    dueAt: due,
    status: 'open',
    renewals,
  };
  return applied<ClaimContext>(
    context,
    ({ commitments }) => ({ commitments: [...commitments, commitment] }),
    (next) =>
      write(next, {
        purpose: 'wait',
        template: 'claim-wait',
        title: 'date of the replacement',
        facts: { newDate: due },
      }),
  );
}

/** A person tells another date before the old one has passed. */
export function putOff(
  context: ClaimContext,
  { newDate, reason }: Payloads['putOff'],
  at: number,
  by: Actor,
): Change {
  const open = openPromise(context);
  if (!open) return {};
  const what = `Told another date: ${newDate}`;
  return applied<ClaimContext>(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, at, by, 'internal'),
    ({ commitments }) => ({
      commitments: commitments.map((each) =>
        each === open ? { ...each, status: 'renewed' as const, settledAt: at, reason } : each,
      ),
    }),
    (next) => promised(next, endOfDate(next, newDate), at, open.renewals + 1),
  );
}

/** The last instant of a day 'YYYY-MM-DD' where the company is at home; epoch ms. */
export function endOfDate(context: Pick<ClaimContext, 'policy'>, date: string): number {
  return instantOf(homeCalendar(context), Date.parse(`${date}T00:00:00Z`) + dayLength) - 1;
}

/** Nobody waits for a date any more. */
export function promiseOver(
  { commitments, at }: ClaimContext,
  because: string,
): Pick<ClaimContext, 'commitments'> {
  return {
    commitments: commitments.map((each) =>
      isWaitedFor(each) ? { ...each, status: 'released' as const, settledAt: at, because } : each,
    ),
  };
}

/** What was waited for is on its way since `at`. */
export function promiseKept(context: ClaimContext, at: number): Pick<ClaimContext, 'commitments'> {
  const { commitments, units } = context;
  if (units.some(isMissing(context))) return { commitments };
  return {
    commitments: commitments.map((each) =>
      isWaitedFor(each)
        ? { ...each, status: at <= each.dueAt ? ('kept' as const) : ('broken' as const), settledAt: at }
        : each,
    ),
  };
}
