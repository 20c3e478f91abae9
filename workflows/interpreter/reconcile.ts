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
  // What was handed over stays known until the envelope no longer lists it: what has ended may wait in its lane while
  // other steps are taken, and must not be started again by them.
  const armed = new Map<number, { readonly timer: TimerRecord; fired: boolean }>();
  const running = new Map<
    number,
    { readonly invocation: InvocationRecord; readonly interruptible: boolean; ended: boolean }
  >();
  const performing = new Set<string>();

  const clear = (envelope: Envelope): void => {
    const timers = new Set(envelope.timers.map(({ generation }) => generation));
    for (const [generation, { timer, fired }] of armed) {
      if (timers.has(generation)) continue;
      armed.delete(generation);
      if (!fired) host.clearTimer(timer);
    }
    const open = new Set(envelope.invocations.filter(isRunning).map(({ generation }) => generation));
    for (const [generation, { invocation, interruptible, ended }] of running) {
      // What is irreversible is waited for: its result comes late and is dropped.
      if (open.has(generation) || !(ended || interruptible)) continue;
      running.delete(generation);
      if (!ended) host.cancel(invocation);
    }
    const issued = new Set(envelope.outbox.map(({ id }) => id));
    for (const id of performing) if (!issued.has(id)) performing.delete(id);
  };

  const run = (invocation: InvocationRecord): void => {
    const { generation } = invocation;
    const entry = { invocation, interruptible: mayInterrupt(invocation), ended: false };
    running.set(generation, entry);
    host.run(invocation, (result) => {
      entry.ended = true;
      post({ kind: 'result', generation, result });
    });
  };

  const perform = (effect: EffectRecord): void => {
    performing.add(effect.id);
    host.perform(effect, (receipt) => post({ kind: 'receipt', effectId: effect.id, receipt }), inTurn);
  };

  const arm = (timer: TimerRecord): void => {
    const { generation } = timer;
    const entry = { timer, fired: false };
    armed.set(generation, entry);
    host.setTimer(timer, () => {
      entry.fired = true;
      post({ kind: 'timer', generation });
    });
  };

  return {
    bring(envelope) {
      clear(envelope);
      for (const invocation of envelope.invocations) {
        if (isRunning(invocation) && !running.has(invocation.generation)) run(invocation);
      }
      for (const effect of envelope.outbox) if (!performing.has(effect.id)) perform(effect);
      const due = envelope.timers.filter(({ generation }) => !armed.has(generation));
      for (const timer of due.sort(byDeadline)) arm(timer);
    },
    irreversible: () => [...running.values()].some(({ interruptible, ended }) => !interruptible && !ended),
    interrupt() {
      for (const [generation, { invocation, interruptible, ended }] of running) {
        if (!interruptible || ended) continue;
        running.delete(generation);
        host.cancel(invocation);
      }
    },
  };
}

function isRunning({ status }: InvocationRecord): boolean {
  return status === 'running';
}

/** The tie rule of deadlines: by instant, then by id, then by age. */
export function byDeadline(a: TimerRecord, b: TimerRecord): number {
  if (a.fireAt !== b.fireAt) return a.fireAt - b.fireAt;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.generation - b.generation;
}
