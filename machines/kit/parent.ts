import type { AnyActorRef } from 'xstate';

/** Stands for the parent's address where no live parent exists: the pure API has none. */
export const parentAddress = { durable: 'parent' } as const;

/**
 * Target of `sendTo(parent, event)` in a child chart. XState's own `sendParent` throws in the pure API; this one gives
 * the live parent under a live actor and a plain marker under a durable host.
 */
export function parent(args: { self: AnyActorRef }): AnyActorRef;
export function parent({ self }: { self: AnyActorRef }): unknown {
  return self._parent ?? parentAddress;
}
