import type { AnyStateMachine } from 'xstate';
import { childAddress, idOf, parentOf } from '../../../workflows/interpreter/chart.ts';
import type { Envelope, InvocationRecord, TimerRecord } from '../../../workflows/interpreter/envelope.ts';
import type { Notice } from '../../../workflows/interpreter/host.ts';
import { start, step } from '../../../workflows/interpreter/step.ts';
import type { StepItem, Stepped } from '../../../workflows/interpreter/stepped.ts';
import type { ActorView } from './oracle.ts';

/** The pure step driven by hand, with the envelope sent through JSON after every step. */
export interface Stepper {
  send(event: { type: string }): void;
  /** The next deadline at or before the instant. */
  nextDeadline(until: number): number | undefined;
  /**
   * Fires everything due at this instant, also what becomes due by it. Equal deadlines fire in the order in which they
   * were set, as live: that order is the driver's choice, a step does not know it.
   */
  fireAt(instant: number): void;
  running(): readonly InvocationRecord[];
  settle(invocation: InvocationRecord, output: unknown, failed: boolean): void;
  view(): ActorView;
  told(): { effects: unknown[]; logs: unknown[]; emitted: unknown[] };
  envelope(): Envelope;
}

export function createStepper(chart: AnyStateMachine): Stepper {
  let now = 0;
  let ids = 0;
  let notices: Notice[] = [];
  let effects: unknown[] = [];
  let envelope: Envelope;
  const keep = (stepped: Stepped): void => {
    envelope = JSON.parse(JSON.stringify(stepped.envelope));
    notices.push(...stepped.notices);
    // Receipts come at once: no generated chart listens to them, and the outbox stays small.
    const [issued] = envelope.outbox;
    if (!issued) return;
    effects.push(issued.params);
    take({ kind: 'receipt', effectId: issued.id, receipt: null });
  };
  const take = (item: StepItem): void => keep(step(chart, envelope, item, now));
  keep(start(chart, { now }));
  return {
    send(event) {
      ids += 1;
      take({ kind: 'external', id: String(ids), event });
    },
    nextDeadline: (until) =>
      envelope.timers
        .map(({ fireAt }) => fireAt)
        .filter((at) => at <= until)
        .sort((a, b) => a - b)[0],
    fireAt(instant) {
      now = instant;
      for (;;) {
        const [due] = envelope.timers.filter(({ fireAt }) => fireAt <= instant).sort(byAge);
        if (!due) return;
        take({ kind: 'timer', generation: due.generation });
      }
    },
    running: () => envelope.invocations.filter(({ status }) => status === 'running'),
    settle: ({ generation }, output, failed) =>
      take({
        kind: 'result',
        generation,
        result: failed
          ? {
              status: 'failed',
              error: { name: 'Error', type: 'Failed', message: 'no', details: [], retryable: false },
            }
          : { status: 'done', output },
      }),
    view: () => viewAt(envelope, ''),
    told() {
      const logs = notices.flatMap((notice) => (notice.kind === 'log' ? [[notice.label, notice.value]] : []));
      const emitted = notices.flatMap((notice) =>
        notice.kind === 'emit' ? [[notice.from.replaceAll(/#\d+/g, ''), notice.event]] : [],
      );
      const told = { effects, logs, emitted };
      [notices, effects] = [[], []];
      return told;
    },
    envelope: () => envelope,
  };
}

function byAge(a: TimerRecord, b: TimerRecord): number {
  return a.fireAt - b.fireAt || a.generation - b.generation;
}

function viewAt(envelope: Envelope, address: string): ActorView {
  const snapshot = envelope.actors[address]?.snapshot;
  const charts = Object.keys(envelope.actors).filter((other) => parentOf(other) === address);
  const children: [string, ActorView][] = charts.map((other) => [idOf(other), viewAt(envelope, other)]);
  for (const { id, owner, status } of envelope.invocations) {
    if (owner === address) children.push([id, { status, children: {} }]);
  }
  return {
    status: snapshot?.status ?? `missing ${childAddress(address, '')}`,
    value: snapshot?.value,
    context: snapshot?.context,
    output: snapshot?.output,
    children: Object.fromEntries(children),
  };
}
