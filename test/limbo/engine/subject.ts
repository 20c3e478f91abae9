import type { AnyStateMachine } from 'xstate';
import type { Envelope, PersistedSnapshot, TimerRecord } from '../../../workflows/interpreter/envelope.ts';
import type { PlainEvent } from '../../../workflows/interpreter/commands.ts';

/** What is looked at in a configuration: the root's snapshot, what is armed and under way, and the instant (epoch ms). */
export interface Looked<C = unknown> {
  readonly value: unknown;
  readonly context: C;
  readonly history: unknown;
  readonly envelope: Envelope;
  readonly now: number;
}

/** A way in which a case can be opened. */
export interface Opening {
  readonly name: string;
  readonly input: unknown;
  /** Epoch ms. */
  readonly now: number;
}

/** An event that somebody sends; `staff` are ours. */
export interface Sent {
  readonly name: string;
  readonly by: 'staff' | 'customer';
  readonly event: PlainEvent;
}

/** A clock of the ledger that runs, and the timers (by name) of which exactly one must be armed for it. */
export interface Watched {
  readonly name: string;
  readonly dueAt: number;
  readonly paused: boolean;
  readonly carriers: readonly {
    readonly timer: string;
    /** It fires when the clock is due, at no other time. */
    readonly exact: boolean;
    /** It fires by then. */
    readonly inTime?: boolean;
  }[];
  /** The timer that ends a pause. */
  readonly pauseEnds: string;
}

/** What one step said, to whom. */
export interface Said {
  readonly customer: boolean;
  /** A person of ours was called, or called again. */
  readonly person: boolean;
}

/** What the checker must know of a chart: how it is opened, what can be sent, and what its guards tell apart. */
export interface Subject<C = unknown> {
  readonly chart: AnyStateMachine;
  readonly openings: readonly Opening[];
  /** Types of the events that are sent. */
  readonly events: readonly string[];
  /** One event of each payload that a guard can tell apart; whether it is taken is asked of `refused` and of the chart. */
  sent(looked: Looked<C>): readonly Sent[];
  /** A sentence when the event is not taken; saves a step. */
  refused(looked: Looked<C>, event: PlainEvent): string | undefined;
  /** Everything that guards read, as plain data; two configurations with the same are one. */
  project(looked: Looked<C>): unknown;
  /** The same context without what no guard and no letter reads, so that a long way costs no more than a short one. */
  lean?(context: C): C;
  /** Name of a timer by its event. */
  timerName(timer: TimerRecord): string;
  /** Names of timers that do not fire in this walk, because another one shows that they only call a person again. */
  readonly asleep?: readonly string[];
  /** Instants to come (epoch ms) that guards compare with the present, whether a timer is armed for them or not. */
  dates?(looked: Looked<C>): readonly number[];
  /** Timers that belong to no clock, with what they are for. */
  readonly purposes: Readonly<Record<string, string>>;
  clocks(looked: Looked<C>): readonly Watched[];
  /** Clocks that ought to run here by what the case owes, and that the ledger does not have. */
  forgotten?(looked: Looked<C>): readonly string[];
  /** Duties of persons who are named. */
  duties(looked: Looked<C>): readonly string[];
  /** Events that the policy promises to be possible here. */
  promised(looked: Looked<C>): readonly Sent[];
  /** What the step from one configuration to the next said. */
  said(before: Looked<C>, after: Looked<C>): Said;
  /** Whether the case says who sent this event, after the step that took it. */
  signed?(before: Looked<C>, after: Looked<C>, event: PlainEvent): boolean;
  /** What becomes of a letter: how far it is tried that one is late or fails. */
  troubles(
    looked: Looked<C>,
    effect: { readonly name: string; readonly params: unknown },
  ): readonly Trouble[];
  receipt(
    effect: { readonly id: string; readonly name: string; readonly params: unknown },
    status: string,
    now: number,
  ): unknown;
  /** 'Tue 24 Nov 17:00' */
  date(at: number): string;
  effectName(effect: { readonly name: string; readonly params: unknown }): string;
}

export type Trouble = 'needs-person' | 'late';

export function look<C>(envelope: Envelope, now: number): Looked<C> {
  const snapshot = envelope.actors['']?.snapshot as PersistedSnapshot;
  return {
    value: snapshot.value,
    context: snapshot.context as C,
    history: snapshot.historyValue,
    envelope,
    now,
  };
}
