import { InterpreterError } from './failure.ts';
import type { Address, PlainEvent } from './commands.ts';

/** An error as plain data: what crosses every boundary of the interpreter. `type` is public API. */
export interface PlainError {
  readonly name: string;
  readonly type: string;
  readonly message: string;
  readonly details: readonly unknown[];
  readonly retryable: boolean;
}

/** A timer that is to fire. `fireAt` is absolute, epoch ms; the owner is the actor that may cancel it by id. */
export interface TimerRecord {
  readonly id: string;
  readonly owner: Address;
  readonly to: Address;
  /** Present when the target is a child: the incarnation it was meant for. A later child of that id does not get it. */
  readonly toGeneration?: number;
  readonly event: PlainEvent;
  readonly fireAt: number;
  readonly generation: number;
}

/** A placeholder that was invoked and whose state has not been left. `generation` is its incarnation. */
export interface InvocationRecord {
  readonly id: string;
  readonly owner: Address;
  readonly src: string;
  readonly input: unknown;
  readonly generation: number;
  readonly status: 'running' | 'settled';
}

/** An effect that was issued and has no receipt yet. `id` is `cause.index` (cause.ts), stable for ever. */
export interface EffectRecord {
  readonly id: string;
  readonly owner: Address;
  /** The incarnation of the owner that issued it: a later one of the same address gets no receipt for it. */
  readonly ownerGeneration: number;
  readonly name: string;
  readonly params: unknown;
  readonly issuedAt: number;
}

/** An actor of the case: the root chart or a child chart, with its persisted snapshot (no children in it). */
export interface ActorRecord {
  readonly machineId: string;
  /** Name of the chart under the parent's `setup({ actors })`; '' for the root. */
  readonly src: string;
  readonly generation: number;
  readonly snapshot: PersistedSnapshot;
}

export interface PersistedSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped';
  readonly value: unknown;
  readonly context: unknown;
  readonly historyValue: unknown;
  /**
   * Document order numbers of the active states, kept unless they are one atomic state and its ancestors: XState takes
   * eventless transitions in this order, and the state value alone does not tell it. To be left out by a migration.
   */
  readonly order?: readonly number[];
  readonly output?: unknown;
  readonly error?: unknown;
}

/** The first answer to an event, kept so that a duplicate gets the same one. */
export interface Answer {
  readonly accepted: boolean;
  /** Public description of the root's state after the event, from `options.describe`. */
  readonly state: unknown;
  readonly revision: number;
  /** Present when refused: why, and what is possible now. */
  readonly refusal?: PlainError;
  /** Whoever decided without knowing of the event would have decided the same. */
  readonly quiet?: true;
}

/**
 * The one serialisable value that is the whole case: what continue-as-new carries and what queries read. Sending it
 * through JSON at any quiescent point changes nothing that follows.
 */
export interface Envelope {
  readonly format: 1;
  readonly machineId: string;
  readonly machineVersion: string;
  /** Counts the steps taken; an effect's id and an answer carry it. */
  readonly revision: number;
  /** Source of generations: strictly increasing over the whole life of the case. */
  readonly counter: number;
  readonly actors: Readonly<Record<Address, ActorRecord>>;
  readonly timers: readonly TimerRecord[];
  readonly invocations: readonly InvocationRecord[];
  readonly outbox: readonly EffectRecord[];
  /** The newest event ids with their first answers, oldest first, bounded. */
  readonly seen: readonly { readonly id: string; readonly answer: Answer }[];
  /** Stale firings and results that were dropped, counted. */
  readonly dropped: { readonly timers: number; readonly results: number };
}

/** The record of the root chart, which every envelope has. */
export function rootOf(envelope: Pick<Envelope, 'actors'>): ActorRecord {
  const root = envelope.actors[''];
  if (root) return root;
  throw new InterpreterError(
    'RestoreFailed',
    'The envelope has no root actor; it was not made by this interpreter.',
  );
}
