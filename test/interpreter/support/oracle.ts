import { createActor, type AnyActorRef, type AnyStateMachine } from 'xstate';
import { isChart } from '../../../workflows/interpreter/chart.ts';
import { fieldsOf, isRecord } from '../../../workflows/interpreter/shapes.ts';
import { createDueClock } from './due-clock.ts';
import { createWatch, unableToSend, type Watch } from './watch.ts';

/** One actor as both sides show it, its children by id. */
export interface ActorView {
  readonly status: string;
  readonly value?: unknown;
  readonly context?: unknown;
  readonly output?: unknown;
  readonly children: Readonly<Record<string, ActorView>>;
}

/** Stock XState, live, on its own simulated clock. */
export interface Oracle extends Pick<Watch, 'twins' | 'doubled' | 'lateResult'> {
  send(event: { type: string }): void;
  /** Moves the clock to this instant; what is due fires. */
  moveTo(instant: number): void;
  /** Ends the activity behind an invocation, by the ids from the root to it. */
  settle(path: readonly string[], output: unknown, failed: boolean): void;
  view(): ActorView;
  /** Effects, logs, and emitted events with the address of the actor, in order since the last call. */
  told(): { effects: unknown[]; logs: unknown[]; emitted: unknown[] };
  /** Message of the first actor that died of a send to a child that does not exist. */
  thrown(): string | undefined;
}

/** Runs a generated chart on stock XState; its activities are actors that end when told to. */
export function createOracle(chart: AnyStateMachine): Oracle {
  const clock = createDueClock();
  const watch = createWatch();
  let effects: unknown[] = [];
  let logs: unknown[] = [];
  const note = (_: unknown, params: unknown): void => void effects.push(params);
  const actor = createActor(live(chart, note), {
    clock,
    inspect: (event) => watch.inspect(event),
    logger: (...entry: unknown[]) => void logs.push(entry),
  });
  actor.subscribe({ error: () => {} });
  watch.join(actor);
  actor.start();
  return {
    send: (event) => actor.send(event),
    moveTo: (instant) => clock.moveTo(instant),
    settle(path, output, failed) {
      let ref: unknown = actor;
      for (const id of path) ref = fieldsOf(snapshotOf(ref)['children'])[id];
      if (isActor(ref)) ref.send({ type: 'settle', output, failed });
    },
    view: () => viewOf(actor),
    told() {
      const told = { effects, logs, emitted: watch.emitted() };
      [effects, logs] = [[], []];
      return told;
    },
    twins: () => watch.twins(),
    doubled: () => watch.doubled(),
    lateResult: () => watch.lateResult(),
    thrown: () => watch.thrown() ?? unableToSend(snapshotOf(actor)['error']),
  };
}

function live(chart: AnyStateMachine, note: unknown): AnyStateMachine {
  const actors = Object.entries(chart.implementations.actors).map(([name, logic]): [string, unknown] => [
    name,
    isChart(logic) ? live(logic, note) : work,
  ]);
  const provided: AnyStateMachine = Reflect.apply(chart.provide.bind(chart), undefined, [
    { actors: Object.fromEntries(actors), actions: { note } },
  ]);
  return provided;
}

/** An activity of the live side: ends at once when it is told to, without a promise in between. */
const work = {
  transition(state: object, event: { type: string; output?: unknown; failed?: boolean }): object {
    if (event.type !== 'settle') return state;
    return event.failed
      ? { ...state, status: 'error', error: event.output }
      : { ...state, status: 'done', output: event.output };
  },
  getInitialSnapshot: (): object => ({ status: 'active' }),
  getPersistedSnapshot: (state: object): object => state,
};

function isActor(value: unknown): value is AnyActorRef {
  return isRecord(value) && typeof value['getSnapshot'] === 'function';
}

function snapshotOf(ref: unknown): Readonly<Record<string, unknown>> {
  return isActor(ref) ? fieldsOf(ref.getSnapshot()) : {};
}

function viewOf(ref: unknown): ActorView {
  const { status, value, context, output, children } = snapshotOf(ref);
  const inner = Object.entries(fieldsOf(children)).map(([id, child]): [string, ActorView] => [
    id,
    viewOf(child),
  ]);
  return { status: String(status), value, context, output, children: Object.fromEntries(inner) };
}
