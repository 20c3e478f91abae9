import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import type { CaseView, PendingTimer } from './view.ts';

/** The timers of a kind's chart, as its states, its view and the Temporal Web UI speak of them. */
export interface Timers<Name extends string> {
  /** `meta` of a state that owns timers. */
  readonly timed: (...names: readonly Name[]) => { readonly timers: Readonly<Partial<Record<Name, string>>> };
  readonly isTimer: (name: string) => name is Name;
  /** The name of a timer from its XState event type `xstate.after.<name>.<state>`. */
  readonly timerName: (eventType: string) => Name | undefined;
  /** 'customer delay notice, due Tue 24 Nov 17:00 Detroit': the summary of a timer in the Temporal Web UI. */
  readonly describe: (timer: PendingTimer, timeZone: string) => string;
  /** What happens by itself and when, soonest first. */
  readonly whatNext: (pending: readonly PendingTimer[]) => CaseView['next'];
}

/** @param words what each timer of the chart does when it fires, in words, by its name */
export function timersOf<Name extends string>(words: Readonly<Record<Name, string>>): Timers<Name> {
  const isTimer = (name: string): name is Name => Object.hasOwn(words, name);
  const timerName = (eventType: string): Name | undefined => {
    const name = eventType.split('.')[2] ?? '';
    return isTimer(name) ? name : undefined;
  };
  const wordsOf = ({ event, id }: PendingTimer): string => {
    const name = timerName(event.type);
    return name ? words[name] : id;
  };
  return {
    timed: (...names) => {
      const told: Partial<Record<Name, string>> = {};
      for (const name of names) told[name] = words[name];
      return { timers: told };
    },
    isTimer,
    timerName,
    describe: (timer, timeZone) =>
      `${wordsOf(timer)}, due ${formatInstant(timer.fireAt, timeZone)} ${cityOf(timeZone)}`,
    whatNext: (pending) =>
      pending
        .map((timer) => ({ what: wordsOf(timer), at: timer.fireAt, by: 'itself' }) as const)
        .toSorted((a, b) => a.at - b.at),
  };
}
