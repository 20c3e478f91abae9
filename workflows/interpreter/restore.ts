import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { PersistedSnapshot } from './envelope.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';

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
    // A copy, because XState revives actor markers inside the context in place.
    const plain = toPlain(persisted, `${chart.id}: snapshot`);
    const snapshot = chart.restoreSnapshot(
      { ...plain, children: {} } as never,
      undefined as never,
    ) as AnyMachineSnapshot;
    snapshot.children = Object.fromEntries(childIds.map((id) => [id, { id }])) as never;
    if (persisted.order) reorder(snapshot, persisted.order);
    return snapshot;
  } catch (cause) {
    throw new InterpreterError(
      'RestoreFailed',
      `Chart '${chart.id}' cannot take up the state ${JSON.stringify(persisted.value)}: ${String(cause)}. Deploy the version the case began under, or migrate it.`,
    );
  }
}

/** The snapshot as plain data, without children: the envelope's records are the truth about those. */
export function persist(chart: AnyStateMachine, snapshot: AnyMachineSnapshot): PersistedSnapshot {
  const nodes: readonly AnyStateNode[] = snapshot._nodes;
  const plain = {
    status: snapshot.status,
    value: snapshot.value as unknown,
    context: snapshot.context as unknown,
    historyValue: Object.fromEntries(
      Object.entries(snapshot.historyValue as Record<string, readonly AnyStateNode[]>).map(([id, active]) => [
        id,
        active.map((node) => ({ id: node.id })),
      ]),
    ),
    ...(nodes.some((node) => node.type === 'parallel') ? { order: nodes.map((node) => node.order) } : {}),
    output: snapshot.output as unknown,
    error: snapshot.error as unknown,
  };
  return toPlain(plain, chart.id);
}

/** Numbers that do not fit (a migrated snapshot) are ignored: the restored order is a valid one as well. */
function reorder(snapshot: AnyMachineSnapshot, order: readonly number[]): void {
  const position = new Map(order.map((number, index) => [number, index]));
  const nodes: AnyStateNode[] = snapshot._nodes;
  if (nodes.length !== order.length || !nodes.every((node) => position.has(node.order))) return;
  nodes.sort((a, b) => (position.get(a.order) ?? 0) - (position.get(b.order) ?? 0));
}
