import { nextPromiseId } from '../case/newest-commitments.ts';
import { promisedTitles, type Commitment, type Promised } from '../case/commitment.ts';
import type { Change, ComplaintContext } from './context.ts';

/** Why a new date takes the place of an earlier one. */
export interface Why {
  readonly because: string;
  /** Reference to the words of whoever gave it. */
  readonly reason?: string | undefined;
}

/** A date as the customer was told it. */
interface Told {
  readonly about: Promised;
  /** When the customer was told, epoch ms. */
  readonly at: number;
  readonly dueAt: number;
  readonly clock?: string;
  /** What it is called, and the compensation that it gives, where the promise it takes the place of does not say so. */
  readonly title?: string;
  readonly compensation?: string;
  /** The commitment whose place it takes. */
  readonly instead?: Commitment | undefined;
}

/** The promise of the answer that counts: the newest. */
export function answerPromise({ commitments }: Pick<ComplaintContext, 'commitments'>) {
  return commitments.findLast(({ about }) => about === 'answer');
}

/** The date by which the customer expects the answer, when one was told and holds. */
export function answerToldBy(context: Pick<ComplaintContext, 'commitments'>): number | undefined {
  const told = answerPromise(context);
  return told?.status === 'open' ? told.dueAt : undefined;
}

/**
 * The customer was told at `at` that the answer comes by `dueAt`; an open promise before it is renewed. A date that was
 * over when it was told promises nothing [CSP-PROM-1].
 */
export function promise(context: ComplaintContext, at: number, dueAt: number, why?: Why): Change {
  return promised(context, { about: 'answer', at, dueAt, instead: answerPromise(context) }, why);
}

/** One more date that the customer was told: another commitment, or a new date for an earlier one [CSP-PROM-1]. */
export function promised(
  context: ComplaintContext,
  { about, at, dueAt, clock, instead, title = instead?.title, compensation = instead?.compensation }: Told,
  { because, reason }: Why = { because: 'another date was told' },
): Change {
  const { commitments, ending, policy } = context;
  // A letter that arrives after the last word was written promises nothing any more.
  if (dueAt <= at || ending) return {};
  const putOff = instead !== undefined && instead.status !== 'kept' && instead.status !== 'released';
  const next: Commitment = {
    id: nextPromiseId(context),
    about,
    title: title ?? promisedTitles[about],
    promisedAt: at,
    dueAt,
    status: 'open',
    renewals: putOff ? instead.renewals + 1 : 0,
    ...(clock !== undefined && { clock }),
    ...(compensation !== undefined && { compensation }),
  };
  const why = { because, ...(reason !== undefined && { reason }) };
  const before = commitments.map((each): Commitment => {
    if (each !== instead || each.status !== 'open') return each;
    const inTime = at <= each.dueAt;
    return inTime
      ? { ...each, ...why, status: 'renewed', settledAt: at }
      : { ...each, ...passed, settledAt: at };
  });
  const waits =
    about === 'answer' && isWaiting(context) && policy.pauses?.waitingForCustomer.value.includes('answer');
  const all = [...before, next];
  return { commitments: waits ? suspended(all, at) : all };
}

/** The customer has our question, and the clocks that the policy names wait for the reply. */
export function isWaiting({ waiting }: Pick<ComplaintContext, 'waiting'>): boolean {
  return typeof waiting?.since === 'number';
}

export const pauseReason = 'waiting for the customer';

/** The answer waits for the customer: the date that was told does not hold, a new one is told when it goes on. */
export function suspended(commitments: readonly Commitment[], at: number): readonly Commitment[] {
  return commitments.map((commitment) =>
    commitment.about === 'answer' && commitment.status === 'open'
      ? { ...commitment, status: 'renewed', settledAt: at, because: pauseReason }
      : commitment,
  );
}

/**
 * The answer was given at `occurredAt`: its promises are kept or broken by that instant, whenever it was processed. One
 * that was taken for broken because word came late is kept after all.
 */
export function settle(context: ComplaintContext, occurredAt: number): readonly Commitment[] {
  const newest = answerPromise(context);
  return context.commitments.map((commitment) => {
    if (commitment.about !== 'answer') return commitment;
    const wronged = commitment.status === 'broken' && commitment === newest;
    const open = commitment.status === 'open' || (wronged && occurredAt <= commitment.dueAt);
    return open ? settledBy(commitment, occurredAt) : commitment;
  });
}

/** Kept when it happened by the date, broken when later. */
export function settledBy({ because: _earlier, ...commitment }: Commitment, occurredAt: number): Commitment {
  return occurredAt <= commitment.dueAt
    ? { ...commitment, status: 'kept', settledAt: occurredAt }
    : { ...commitment, ...passed, settledAt: occurredAt };
}

/** The date of the answer passed without answer or renewal. */
export function breakOpen(commitments: readonly Commitment[], at: number): readonly Commitment[] {
  return commitments.map((each) =>
    each.about === 'answer' && each.status === 'open' ? { ...each, ...passed, settledAt: at } : each,
  );
}

/** The date passed. */
export const passed = { status: 'broken', because: 'the date passed' } as const;

/** What is no longer owed from `at` on: everything that is open, or what is about one thing. */
export function release(
  commitments: readonly Commitment[],
  at: number,
  because: string,
  about?: Promised,
): readonly Commitment[] {
  return commitments.map((each) =>
    each.status === 'open' && (about ?? each.about) === each.about
      ? { ...each, status: 'released', settledAt: at, because }
      : each,
  );
}
