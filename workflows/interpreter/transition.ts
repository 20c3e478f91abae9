import {
  createActor,
  type ActorScope,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type Snapshot,
} from 'xstate';
import type { PlainEvent } from './commands.ts';
import type { ActionObject } from './decode.ts';

/** A snapshot, and the actions that a live actor would execute now. */
export type Transitioned = readonly [AnyMachineSnapshot, readonly ActionObject[]];

/**
 * What XState's `transition(chart, snapshot, event)` gives, without the throw-away actor of the chart that it makes for
 * each call: that one enters the chart's initial state, evaluates its context and costs a third of the transition.
 *
 * @throws whatever the chart's own code throws
 */
export function transition(
  chart: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: PlainEvent,
): Transitioned {
  const { scope, actions } = inertScope();
  return [chart.transition(snapshot, event, scope), actions];
}

/** The same of XState's `initialTransition(chart, input)`. */
export function initialTransition(chart: AnyStateMachine, input: unknown): Transitioned {
  const { scope, actions } = inertScope();
  return [chart.getInitialSnapshot(scope, input), actions];
}

const idle: Snapshot<undefined> = { status: 'active', output: undefined, error: undefined };

/** The logic of an actor that is only there to be pointed at. */
const nobody = {
  transition: () => idle,
  getInitialSnapshot: () => idle,
  getPersistedSnapshot: () => idle,
};

/** A scope in which nothing happens: actions are collected, none is executed, and each call has a system of its own. */
function inertScope(): { scope: ActorScope<AnyMachineSnapshot, PlainEvent>; actions: ActionObject[] } {
  const actions: ActionObject[] = [];
  const self: AnyActorRef = createActor(nobody);
  const nothing = (): void => {};
  const scope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action: ActionObject) => void actions.push(action),
  };
  return { scope, actions };
}
