import { addBusinessMinutes, businessMinutesBetween } from '../../policies/calendar/operations.ts';
import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import type { Commitment } from '../case/commitment.ts';
import { calendarOf, type Clock } from '../clocks/clock.ts';
import type { ComplaintContext, PromiseWatch } from './context.ts';

/** A promise with a clock of its own: a call-back, a repair, another thing promised with the answer, a compensation. */
export function clockOfPromise({ clocks }: Pick<ComplaintContext, 'clocks'>, { clock }: Commitment) {
  return clocks.find(({ name }) => name === clock);
}

/**
 * What was promised and is not done, soonest first: its date may be to come or have passed. A broken promise is owed until
 * somebody does it, or the customer withdraws.
 */
export function promisesOwed(
  context: Pick<ComplaintContext, 'clocks' | 'commitments'>,
): readonly Commitment[] {
  return context.commitments
    .filter((each) => {
      if (each.status !== 'open' && each.status !== 'broken') return false;
      const clock = clockOfPromise(context, each);
      return clock !== undefined && clock.stoppedAt === undefined && isNewestOf(context, each);
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** A clock goes over to the promise that takes the place of an earlier one. */
function isNewestOf(
  { commitments }: Pick<ComplaintContext, 'commitments'>,
  { id, clock }: Commitment,
): boolean {
  return commitments.findLast((each) => each.clock === clock)?.id === id;
}

/** The promise that is meant: by its id, or else the one due first. */
export function promiseMeant(
  context: Pick<ComplaintContext, 'clocks' | 'commitments'>,
  id: string | undefined,
  fits: (commitment: Commitment) => boolean,
): Commitment | undefined {
  return promisesOwed(context).find((each) => fits(each) && (id === undefined || each.id === id));
}

export const isCallBack = ({ about }: Commitment): boolean => about === 'callBack';
/** What is done, and logged with `fulfil`. */
export const isThing = ({ about }: Commitment): boolean =>
  about === 'repair' || about === 'thing' || about === 'compensation';

/** What the region of promises waits for: the next reminder of an owner and the next date, epoch ms. */
export function nextOfPromises(context: ComplaintContext): PromiseWatch | null {
  const open = promisesOwed(context).filter(({ status }) => status === 'open');
  const [first] = open;
  if (!first) return null;
  const reminders = open.filter(({ remindedAt }) => remindedAt === undefined);
  const remindAt = Math.min(...reminders.map((each) => reminderAt(context, each)));
  return { remindAt: Number.isFinite(remindAt) ? remindAt : null, dueAt: first.dueAt };
}

/**
 * When the owner is reminded: the policy's lead before the date; when half of the open time is over if the date is nearer than
 * that [CSP-LIMBO-2].
 */
export function reminderAt(context: ComplaintContext, commitment: Commitment): number {
  const { policy } = context;
  const clock = clockOfPromise(context, commitment);
  const lead = isCallBack(commitment) ? policy.callBack?.reminder.value : policy.answer.noticeLead.value;
  if (!clock || !lead) return commitment.dueAt;
  const calendar = calendarOf(clock, policy.calendars);
  const { dueAt, promisedAt } = commitment;
  const at = subtractBudget(calendar, dueAt, lead).at;
  if (at > promisedAt) return at;
  const open = businessMinutesBetween(calendar, promisedAt, dueAt);
  return addBusinessMinutes(calendar, promisedAt, Math.floor(open / 2)).at;
}

/** The name of the next clock of a kind: call-back-1, call-back-2, ... */
export function nextClockName(clocks: readonly Clock[], kind: string): string {
  return `${kind}-${clocks.filter(({ name }) => name.startsWith(`${kind}-`)).length + 1}`;
}
