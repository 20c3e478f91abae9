import { applied } from '../../case/applied.ts';
import { promisedTitles, type Commitment } from '../../case/commitment.ts';
import { nextPromiseId } from '../../case/newest-commitments.ts';
import type { Granted, Owed } from '../../case/compensation-ways.ts';
import { offersInWords } from '../../case/compensation.ts';
import { heard } from '../../case/heard.ts';
import type { Actor } from '../../case/interaction.ts';
import { clockFrom } from '../../clocks/clock-from.ts';
import { dueOf } from '../../clocks/due-of.ts';
import { tellDepartment } from '../duties.ts';
import { write } from '../letters.ts';
import { stopped } from '../parcel.ts';
import { isCompensationClock } from './clock.ts';
import type { CompensatedGoods } from './compensating.ts';
import type { FulfilPayload } from './events.ts';

/** A date for what people of ours must do for a compensation, and for nothing about the goods. */
export function isForCompensation({ about }: Pick<Commitment, 'about'>): boolean {
  return about === 'compensation';
}

/** What people of ours have still to do for compensation; its date may be over. */
export function compensationOwed(context: CompensatedGoods): readonly Commitment[] {
  const runs = (name: string | undefined) =>
    context.clocks.some((clock) => clock.name === name && clock.stoppedAt === undefined);
  return context.commitments.filter((each) => isForCompensation(each) && runs(each.clock));
}

/** Those that a log of what was done means: the one that is named, or else the one due first. */
export function meantOwed(context: CompensatedGoods, id: string | undefined): Commitment | undefined {
  const owed = compensationOwed(context);
  if (id !== undefined) return owed.find((each) => each.id === id);
  return owed.toSorted((a, b) => a.dueAt - b.dueAt)[0];
}

/** What people of ours must do for a compensation that is granted: owed by the policy's time for it, which the customer is told [CSP-PROM-1]. */
export function owe<C extends CompensatedGoods>(context: C, { id, choice }: Granted): Owed<C> {
  const { policy, clocks, commitments, at } = context;
  const within = policy.compensation?.givenWithin;
  const task = `Give the customer ${offersInWords([choice])} (${id})`;
  if (!within) return { change: { ...context, ...tellDepartment(context, { tasks: task }) } };
  const name = `compensation-${clocks.filter(isCompensationClock).length + 1}`;
  const title = `${promisedTitles.compensation} (${offersInWords([choice])})`;
  const clock = clockFrom(name, title, within, at, false);
  const dueAt = dueOf(clock, policy.calendars).at;
  const commitment: Commitment = {
    id: nextPromiseId(context),
    about: 'compensation',
    title,
    promisedAt: at,
    dueAt,
    status: 'open',
    renewals: 0,
    clock: name,
    compensation: id,
  };
  const facts = { tasks: `${task}, and log it (fulfil)`, promisedBy: dueAt };
  const change = {
    ...context,
    clocks: [...clocks, clock],
    commitments: [...commitments, commitment],
    ...tellDepartment(context, facts),
  };
  return { by: dueAt, change };
}

/** It is done: the promise is kept, or was broken before. */
export function fulfilled<C extends CompensatedGoods>(
  context: C,
  { text, commitment }: FulfilPayload,
  at: number,
  by: Actor,
): C {
  const meant = meantOwed(context, commitment);
  if (!meant) return context;
  const { dueAt, clock = '' } = meant;
  const what = `Done as promised: ${meant.title.toLowerCase()}`;
  return {
    ...context,
    ...heard(context, { what, channel: 'note', words: [text] }, at, by, 'internal'),
    clocks: stopped(context, clock, at),
    commitments: context.commitments.map((each) =>
      each === meant && each.status === 'open'
        ? { ...each, status: at <= dueAt ? ('kept' as const) : ('broken' as const), settledAt: at }
        : each,
    ),
  };
}

/** Dates that passed and nothing was done: each is broken and apologised for once, and stays owed [CSP-PROM-2]. */
export function breakPassed<C extends CompensatedGoods>(context: C): C {
  const passed = compensationOwed(context).filter(
    ({ status, dueAt }) => status === 'open' && dueAt <= context.at,
  );
  return applied<C>(
    context,
    ...passed.map((broken) => (next: C) => {
      const commitments = next.commitments.map((each) =>
        each.id === broken.id ? { ...each, status: 'broken' as const, settledAt: next.at } : each,
      );
      const facts = { promised: 'compensation', oldDate: broken.dueAt };
      const letter = write(next, { purpose: 'apology', template: 'apology', title: 'apology', facts });
      return { ...next, commitments, ...letter };
    }),
  );
}
