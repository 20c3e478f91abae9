import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { PlainEvent } from './commands.ts';

/** Anything with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The fields of a value; none when it has none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function isEvent(value: unknown): value is PlainEvent {
  return isRecord(value) && typeof value['type'] === 'string';
}

/** The active state nodes of a live snapshot. XState offers them under a private name only. */
export function activeNodes(snapshot: AnyMachineSnapshot): AnyStateNode[] {
  return snapshot['_nodes'];
}

/** A state and all states inside it, in document order. */
export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values<AnyStateNode>(node.states).flatMap(nodesOf)];
}

/** A context with the instant in `at`, when it has a number there; charts read the time from it and nowhere else. */
export function stamped(context: unknown, now: number): unknown {
  return isRecord(context) && typeof context['at'] === 'number' && context['at'] !== now
    ? { ...context, at: now }
    : context;
}
