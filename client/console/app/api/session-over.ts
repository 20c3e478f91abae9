import { useSyncExternalStore } from 'react';

// Whether the session ended under an open page: what is typed there must not be lost by going to the sign-in.

let isOver = false;
const listeners = new Set<() => void>();

/** Says that the session has ended, or that there is one again. */
export function sessionOver(over: boolean): void {
  isOver = over;
  for (const listener of listeners) listener();
}

export function useSessionOver(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOver,
  );
}
