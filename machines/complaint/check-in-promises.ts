import type { Commitment } from '../case/commitment.ts';
import { apologise } from './apologising.ts';
import { applied } from '../case/applied.ts';
import { passed, promised, release, settledBy } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { newsBy } from '../case/escalation-facts.ts';
import { latest } from '../case/letters.ts';

const isOpen = ({ about, status }: Commitment): boolean => about === 'checkIn' && status === 'open';

/** The customer knows since `at` that news of the escalation comes by `dueAt`; only while it lasts [CSP-PROM-1]. */
export function checkInTold(context: ComplaintContext, at: number, dueAt: number): Change {
  if (context.escalation?.acknowledgedAt === undefined || context.escalation.acknowledgedAt === null)
    return {};
  const instead = context.commitments.findLast(({ about }) => about === 'checkIn');
  return promised(context, { about: 'checkIn', at, dueAt, instead });
}

/** The customer knows, or is being told, the date that would be told now: another check-in at once is no news. */
export function nextCheckInTold(context: ComplaintContext): boolean {
  const due = newsBy(context);
  const underWay = latest(context, 'escalation-status')?.params?.facts['checkInBy'];
  return underWay === due || context.commitments.some((each) => isOpen(each) && each.dueAt === due);
}

/** Progress was recorded at `occurredAt`: the date that was told is kept. */
export function checkInKept({ commitments }: ComplaintContext, occurredAt: number): Change {
  return { commitments: commitments.map((each) => (isOpen(each) ? settledBy(each, occurredAt) : each)) };
}

/** Nobody checked in: broken and apologised for when its date has passed; the next level tells a new one otherwise. */
export function checkInStalled(context: ComplaintContext): Change {
  const open = context.commitments.find(isOpen);
  if (!open) return {};
  const { at } = context;
  const late = open.dueAt <= at;
  const renewed = { status: 'renewed', because: 'it went on to the next level' } as const;
  const settled: Commitment = { ...open, ...(late ? passed : renewed), settledAt: at };
  return applied(
    context,
    ({ commitments }) => ({ commitments: commitments.map((each) => (each === open ? settled : each)) }),
    (next) => (late ? apologise(next, open) : {}),
  );
}

/** The escalation is over at `at`: the answer is news enough, otherwise none is owed any more. */
export function checkInOver(context: ComplaintContext, answered: boolean): Change {
  const { at, commitments } = context;
  return answered
    ? checkInKept(context, at)
    : { commitments: release(commitments, at, 'the escalation is over', 'checkIn') };
}
