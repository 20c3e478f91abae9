import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { PlainEvent } from './commands.ts';
import { rootOf, type Envelope } from './envelope.ts';
import { restore } from './restore.ts';
import { activeNodes, stamped } from './shapes.ts';

/** Event names that only the interpreter and XState may send. */
export const reserved = /^(xstate\.|effect\.|@)|^\*$/;

/**
 * Would the root chart do anything with this event now? Runs guards and nothing else, so validators and queries may ask:
 * no transition, no actor, no id is drawn.
 *
 * @param now epoch ms; guards see it as `event.at` and `context.at`
 */
export function accepts(chart: AnyStateMachine, envelope: Envelope, event: PlainEvent, now: number): boolean {
  const { snapshot } = rootOf(envelope);
  return snapshot.status === 'active' && takes(restore(chart, snapshot, []), event, now);
}

/** Would this live snapshot do anything with the event at the instant `now` (epoch ms)? */
export function takes(live: AnyMachineSnapshot, event: PlainEvent, now: number): boolean {
  return timed(live, now).can({ ...event, at: now });
}

/**
 * Names of the events that the root chart would accept now, in document order. An event whose guard reads its payload
 * counts as possible, because the payload decides.
 */
export function possibleEvents(chart: AnyStateMachine, envelope: Envelope, now: number): string[] {
  if (rootOf(envelope).snapshot.status !== 'active') return [];
  const snapshot = timed(restore(chart, rootOf(envelope).snapshot, []), now);
  const nodes = [...activeNodes(snapshot)].sort((a, b) => a.order - b.order);
  const types: string[] = nodes.flatMap((node) => node.ownEvents);
  return [...new Set(types)].filter((type) => !reserved.test(type) && mayHappen(snapshot, type, now));
}

function timed(live: AnyMachineSnapshot, now: number): AnyMachineSnapshot {
  return { ...live, context: stamped(live.context, now) };
}

function mayHappen(snapshot: AnyMachineSnapshot, type: string, now: number): boolean {
  let readsPayload = false;
  const bare: PlainEvent = new Proxy(
    { type, at: now },
    {
      get(event, key) {
        if (!(key in event)) readsPayload = true;
        return Reflect.get(event, key);
      },
    },
  );
  try {
    return snapshot.can(bare) || readsPayload;
  } catch {
    return true;
  }
}
