import { isMachineSnapshot, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { PersistedSnapshot } from './envelope.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';
import { activeNodes } from './shapes.ts';

/**
 * Makes a live snapshot from a persisted one, without an actor and without effects. `children` are stand-ins that carry
 * only an id: XState needs them to resolve `sendTo('child')` and to stop them, and never calls them here.
 *
 * @throws InterpreterError of type RestoreFailed when the chart does not know the state any more
 */
export function restore(
  chart: AnyStateMachine,
  persisted: PersistedSnapshot,
  childIds: readonly string[],
): AnyMachineSnapshot {
  try {
    return revive(chart, persisted, childIds);
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
  // A copy, because XState revives actor markers inside the context in place.
  const plain = {
    output: undefined,
    error: undefined,
    ...toPlain(persisted, `${chart.id}: snapshot`),
    children: {},
  };
  // The scope serves only to create children, of which there are none here.
  const snapshot: unknown = Reflect.apply(chart.restoreSnapshot.bind(chart), undefined, [plain]);
  if (!isMachineSnapshot(snapshot)) throw new Error('it is no state of this chart');
  snapshot.children = Object.fromEntries(childIds.map((id) => [id, { id }]));
  if (persisted.order) {
    reorder(snapshot, persisted.order);
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
      ...(nodes.some((node) => node.type === 'parallel') ? { order: nodes.map((node) => node.order) } : {}),
      output,
      error,
    },
    chart.id,
  );
}

/** Numbers that do not fit (a migrated snapshot) are ignored: the restored order is a valid one as well. */
function reorder(snapshot: AnyMachineSnapshot, order: readonly number[]): void {
  const position = new Map(order.map((number, index) => [number, index]));
  const nodes = activeNodes(snapshot);
  if (nodes.length !== order.length || !nodes.every((node) => position.has(node.order))) return;
  nodes.sort((a, b) => (position.get(a.order) ?? 0) - (position.get(b.order) ?? 0));
}
