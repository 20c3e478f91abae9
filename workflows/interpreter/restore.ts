import { isMachineSnapshot, type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode } from 'xstate';
import type { PersistedSnapshot } from './envelope.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';
import { activeNodes, fieldsOf, nodesOf } from './shapes.ts';

/** Live snapshots by what they were made of: a pure memo, because validator, step and view look at the same one. */
const revived = new WeakMap<PersistedSnapshot, Revived>();

interface Revived {
  readonly chart: AnyStateMachine;
  readonly children: string;
  readonly live: AnyMachineSnapshot;
}

/**
 * Makes a live snapshot from a persisted one, without an actor and without effects. `children` are stand-ins that carry
 * only an id: XState needs them to resolve `sendTo('child')` and to stop them, and never calls them here. What is given back
 * is shared and must not be changed.
 *
 * @throws InterpreterError of type RestoreFailed when the chart does not know the state any more
 */
export function restore(
  chart: AnyStateMachine,
  persisted: PersistedSnapshot,
  childIds: readonly string[],
): AnyMachineSnapshot {
  const children = childIds.join('/');
  const known = revived.get(persisted);
  if (known?.chart === chart && known.children === children) return known.live;
  try {
    const live = revive(chart, persisted, childIds);
    revived.set(persisted, { chart, children, live });
    return live;
  } catch (cause) {
    throw new InterpreterError(
      'RestoreFailed',
      `Chart '${chart.id}' cannot take up the state ${JSON.stringify(persisted.value)}: ${String(cause)}. Deploy the version the case began under, or migrate it.`,
    );
  }
}

function revive(
  chart: AnyStateMachine,
  persisted: PersistedSnapshot,
  childIds: readonly string[],
): AnyMachineSnapshot {
  // The context is put in afterwards: XState would walk through all of it in search of actor markers.
  const plain = {
    output: undefined,
    error: undefined,
    ...toPlain(persisted, `${chart.id}: snapshot`),
    context: {},
    children: {},
  };
  // The scope serves only to create children, of which there are none here.
  const snapshot: unknown = Reflect.apply(chart.restoreSnapshot.bind(chart), undefined, [plain]);
  if (!isMachineSnapshot(snapshot)) throw new Error('it is no state of this chart');
  snapshot.context = toPlain(persisted.context, `${chart.id}: context`);
  snapshot.children = Object.fromEntries(childIds.map((id) => [id, { id }]));
  keepEmptyHistory(snapshot, plain.historyValue);
  if (persisted.order) {
    activate(chart, snapshot, persisted.order);
    // Regions take an event in the order of the value's keys, which XState has computed anew from its own order.
    snapshot.value = plain.value;
  }
  return snapshot;
}

/** The snapshot as plain data, without children: the envelope's records are the truth about those. */
export function persist(chart: AnyStateMachine, snapshot: AnyMachineSnapshot): PersistedSnapshot {
  const { status, value, context, output, error } = snapshot;
  const history: [string, readonly { id: string }[]][] = Object.entries(snapshot.historyValue);
  const nodes = activeNodes(snapshot);
  return toPlain(
    {
      status,
      value,
      context,
      historyValue: Object.fromEntries(
        history.map(([id, active]) => [id, active.map((node) => ({ id: node.id }))]),
      ),
      ...(followsFromValue(nodes) ? {} : { order: nodes.map((node) => node.order) }),
      output,
      error,
    },
    chart.id,
  );
}

/** Without a parallel state, one atomic state and its ancestors: XState finds the same from the value. */
function followsFromValue(nodes: readonly AnyStateNode[]): boolean {
  const [leaf, ...others] = nodes.filter((node) => node.type === 'atomic' || node.type === 'final');
  if (!leaf || others.length > 0 || nodes.length !== leaf.path.length + 1) return false;
  for (let node: AnyStateNode | undefined = leaf; node; node = node.parent) {
    if (node.type === 'parallel' || !nodes.includes(node)) return false;
  }
  return true;
}

/** The states of each chart by their number, found once. */
const numberedStates = new WeakMap<AnyStateMachine, ReadonlyMap<number, AnyStateNode>>();

/**
 * Makes exactly these states the active ones, in this order. Transitions of regions that target each other can leave
 * XState with a set of states that its value does not tell: regions that are left empty, or entered without their
 * parent. A restore from the value alone would be another case.
 */
function activate(chart: AnyStateMachine, snapshot: AnyMachineSnapshot, order: readonly number[]): void {
  const numbered =
    numberedStates.get(chart) ?? new Map(nodesOf(chart.root).map((node) => [node.order, node]));
  numberedStates.set(chart, numbered);
  const nodes = order.map((number) => numbered.get(number) ?? unknownState(number));
  snapshot['_nodes'] = nodes;
  snapshot.tags = new Set(nodes.flatMap((node) => node.tags));
}

function unknownState(number: number): never {
  throw new Error(`it has no state number ${number}`);
}

/** On restore XState forgets a history that was kept but is empty, and would take its default instead. */
function keepEmptyHistory(snapshot: AnyMachineSnapshot, persisted: unknown): void {
  for (const [id, active] of Object.entries(fieldsOf(persisted))) {
    if (Array.isArray(active) && active.length === 0) Reflect.set(snapshot.historyValue, id, []);
  }
}
