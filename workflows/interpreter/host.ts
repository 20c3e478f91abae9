import type { Envelope, EffectRecord, InvocationRecord, PlainError, TimerRecord } from './envelope.ts';
import type { Address, PlainEvent } from './commands.ts';

/** How an invocation ended. */
export type Settlement =
  | { readonly status: 'done'; readonly output: unknown }
  | { readonly status: 'failed'; readonly error: PlainError };

/** What a step sends to the world without waiting for it. */
export type Notice =
  | { readonly kind: 'emit'; readonly from: Address; readonly event: PlainEvent }
  | {
      readonly kind: 'log';
      readonly from: Address;
      readonly label: string | undefined;
      readonly value: unknown;
    };

/**
 * What a durable host gives the loop. Every call is made once for each generation, and again after a restore for all
 * that is still open. All calls but `publish` are made step by step, so that what they leave in a history depends on the
 * order of the steps and never on how results were grouped when they were delivered.
 */
export interface DurableHost {
  /** Epoch ms; the same on replay. */
  now(): number;
  /** Resolves when the condition holds; it is asked again after every delivery, or else after every `stir`. */
  wait(until: () => boolean): Promise<void>;
  /** Something came that the loop may be waiting for. */
  stir(): void;
  /** Arms a timer at `timer.fireAt` (at once when overdue) and calls `fire` once, unless cleared first. */
  setTimer(timer: TimerRecord, fire: () => void): void;
  clearTimer(timer: TimerRecord): void;
  /** Runs the activity of a placeholder; `settle` is called once. Errors arrive as plain data. */
  run(invocation: InvocationRecord, settle: (result: Settlement) => void): void;
  /** Asks for cancellation; a late settlement is harmless (old generation). */
  cancel(invocation: InvocationRecord): void;
  /**
   * Performs an effect; `settle` is called once with its receipt (any plain data). Never rejects. What the host does in
   * between, such as a second try, it does through `inTurn`, in the order in which results arrived.
   */
  perform(effect: EffectRecord, settle: (receipt: unknown) => void, inTurn: (act: () => void) => void): void;
  /**
   * After each step that changed the envelope: the place for what leaves a trace in the host's history. What it begins and
   * what ends later goes on through `inTurn`.
   */
  stepped(envelope: Envelope, inTurn: (act: () => void) => void): void;
  /**
   * Once for each wake that changed the envelope, when the machine rests. Must leave no trace in the host's history: a
   * replay may deliver in one wake what came in two.
   */
  publish(envelope: Envelope, notices: readonly Notice[]): void;
  /** True when the loop should stop at the next quiescent point so that the host can continue as new. */
  shouldYield(): boolean;
}
