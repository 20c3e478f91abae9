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
 * What a durable host gives the loop. The loop hands over only what changed between two rests: every call is made once
 * for each generation, and again for all that is still open after a restore (`restored`).
 */
export interface DurableHost {
  /** Epoch ms; the same on replay. */
  now(): number;
  /** Resolves when the condition holds; re-evaluated after every delivery. */
  wait(until: () => boolean): Promise<void>;
  /** Arms a timer at `timer.fireAt` (at once when overdue) and calls `fire` once, unless cleared first. */
  setTimer(timer: TimerRecord, fire: () => void): void;
  clearTimer(timer: TimerRecord): void;
  /** Runs the activity of a placeholder; `settle` is called once. Errors arrive as plain data. */
  run(invocation: InvocationRecord, settle: (result: Settlement) => void): void;
  /** Asks for cancellation; a late settlement is harmless (old generation). */
  cancel(invocation: InvocationRecord): void;
  /** Performs an effect; `settle` is called once with its receipt (any plain data). Never rejects. */
  perform(effect: EffectRecord, settle: (receipt: unknown) => void): void;
  /** Once for each wake that changed the envelope, when the machine rests. */
  publish(envelope: Envelope, notices: readonly Notice[]): void;
  /** True when the loop should stop at the next quiescent point so that the host can continue as new. */
  shouldYield(): boolean;
}
