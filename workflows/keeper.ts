import { log, scheduleActivity, scheduleLocalActivity } from '@temporalio/workflow';
import type { EffectCall } from '../machines/case/receipt.ts';
import { firstTry, recordRetries } from './effect-policy.ts';
import type { Envelope } from './interpreter/envelope.ts';
import type { Line } from './line.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** Keeps what is told outside of a run in step with it: one write at a time, and after it the newest state alone. */
export interface Keeper {
  /** To be called where only the order of the steps decides. */
  keep(envelope: Envelope, inTurn: InTurn): void;
  /** A first try is under way: the run must not end before it has. */
  trying(): boolean;
  /** All that was to be kept is kept, or given up. */
  idle(): boolean;
}

/** Does something among the results, in the order in which they arrived. */
export type InTurn = (act: () => void) => void;

/**
 * A keeper that writes by an activity: locally at first, which leaves one event and no task; when that fails by an ordinary
 * one that waits for the database. Nothing waits for it but the end of the case.
 *
 * @param line the order in which local activities end, shared with the effects
 * @param callOf the write of a state; undefined keeps nothing
 */
export function createKeeper(line: Line, callOf: ((envelope: Envelope) => EffectCall) | undefined): Keeper {
  let writing: 'locally' | 'patiently' | undefined;
  // A loop that is run again tells its last state again.
  let newest: Envelope | undefined;
  let next: { readonly envelope: Envelope; readonly inTurn: InTurn } | undefined;

  const ended = (outcome: Outcome): void => {
    writing = undefined;
    if ('error' in outcome) log.warn('The read model was not told', { why: outcome.error.message });
    const follower = next;
    next = undefined;
    if (follower) write(follower.envelope, follower.inTurn);
  };

  const write = (envelope: Envelope, inTurn: InTurn): void => {
    if (!callOf) return;
    writing = 'locally';
    const call = callOf(envelope);
    const summary = 'read model';
    line.after(scheduleLocalActivity(call.name, [call], { ...firstTry, summary }), (first) =>
      inTurn(() => {
        if (!('error' in first && first.error.retryable)) return ended(first);
        writing = 'patiently';
        const later = outcomeOf(scheduleActivity(call.name, [call], { ...recordRetries, summary }));
        void later.then((outcome) => inTurn(() => ended(outcome)));
      }),
    );
  };

  return {
    keep(envelope, inTurn) {
      if (envelope === newest) return;
      newest = envelope;
      if (writing) next = { envelope, inTurn };
      else write(envelope, inTurn);
    },
    trying: () => writing === 'locally',
    idle: () => writing === undefined,
  };
}
