import type { Calendars, Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';

/** What a case's clocks are read from. */
export interface Clocked {
  /** Instant of the event being processed, epoch ms. */
  readonly at: number;
  readonly policy: { readonly calendars: Calendars };
  readonly clocks: readonly Clock[];
}

/** The newest clock whose name begins so: a reopened case has `answer`, then `answer-2`. */
export function clockOf({ clocks }: Pick<Clocked, 'clocks'>, name: string): Clock | undefined {
  return clocks.findLast((clock) => clock.name === name || clock.name.startsWith(`${name}-`));
}

/** Due instant of the newest clock of that name, epoch ms; the case's own instant when there is none. */
export function dueAt(context: Clocked, name: string): number {
  const clock = clockOf(context, name);
  if (!clock) return context.at;
  return dueOf(clock, context.policy.calendars).at;
}
