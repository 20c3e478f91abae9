import type { EffectRecord, Envelope, InvocationRecord, TimerRecord } from './envelope.ts';
import type { DurableHost } from './host.ts';
import type { StepItem } from './stepped.ts';

/** Brings the host in line with the envelope and remembers what the host has been given in this run. */
export interface Reconciler {
  /**
   * Clears what is no longer open, then starts what is new. Everything open is new after a restore: there is no other
   * path. Timers are armed by deadline and then by id, so overdue ones fire in that order.
   */
  bring(envelope: Envelope): void;
  /** True while irreversible work is under way, also when its state was left meanwhile. */
  irreversible(): boolean;
  /** Asks for the cancellation of all that may be interrupted, so that a later run starts it again. */
  interrupt(): void;
}

export function createReconciler(
  host: DurableHost,
  mayInterrupt: (invocation: InvocationRecord) => boolean,
  post: (item: StepItem) => void,
  inTurn: (act: () => void) => void,
): Reconciler {
  const armed = new Map<number, TimerRecord>();
  const running = new Map<
    number,
    { readonly invocation: InvocationRecord; readonly interruptible: boolean }
  >();
  const performing = new Set<string>();

  const clear = (envelope: Envelope): void => {
    const timers = new Set(envelope.timers.map(({ generation }) => generation));
    for (const [generation, timer] of armed) {
      if (timers.has(generation)) continue;
      armed.delete(generation);
      host.clearTimer(timer);
    }
    const open = new Set(envelope.invocations.map(({ generation }) => generation));
    for (const [generation, { invocation, interruptible }] of running) {
      // What is irreversible is waited for: its result comes late and is dropped.
      if (open.has(generation) || !interruptible) continue;
      running.delete(generation);
      host.cancel(invocation);
    }
  };

  const run = (invocation: InvocationRecord): void => {
    const { generation } = invocation;
    running.set(generation, { invocation, interruptible: mayInterrupt(invocation) });
    host.run(invocation, (result) => {
      running.delete(generation);
      post({ kind: 'result', generation, result });
    });
  };

  const perform = (effect: EffectRecord): void => {
    performing.add(effect.id);
    const settle = (receipt: unknown): void => {
      performing.delete(effect.id);
      post({ kind: 'receipt', effectId: effect.id, receipt });
    };
    host.perform(effect, settle, inTurn);
  };

  const arm = (timer: TimerRecord): void => {
    const { generation } = timer;
    armed.set(generation, timer);
    host.setTimer(timer, () => {
      armed.delete(generation);
      post({ kind: 'timer', generation });
    });
  };

  return {
    bring(envelope) {
      clear(envelope);
      for (const invocation of envelope.invocations) {
        if (invocation.status === 'running' && !running.has(invocation.generation)) run(invocation);
      }
      for (const effect of envelope.outbox) if (!performing.has(effect.id)) perform(effect);
      const due = envelope.timers.filter(({ generation }) => !armed.has(generation));
      for (const timer of due.sort(byDeadline)) arm(timer);
    },
    irreversible: () => [...running.values()].some(({ interruptible }) => !interruptible),
    interrupt() {
      for (const [generation, { invocation, interruptible }] of running) {
        if (!interruptible) continue;
        running.delete(generation);
        host.cancel(invocation);
      }
    },
  };
}

/** The tie rule of deadlines: by instant, then by id, then by age. */
export function byDeadline(a: TimerRecord, b: TimerRecord): number {
  if (a.fireAt !== b.fireAt) return a.fireAt - b.fireAt;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.generation - b.generation;
}
