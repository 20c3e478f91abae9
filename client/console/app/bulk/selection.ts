import { useSyncExternalStore } from 'react';

// Which cases of the queue are selected. It outlives the page, so that looking at one of them loses nothing.

interface Selection {
  /** The cases that the queue shows, in its order. */
  readonly shown: readonly string[];
  /** Those of them that are selected, in the same order. */
  readonly selected: readonly string[];
}

let selection: Selection = { shown: [], selected: [] };
/** Where a range begins: what was selected or taken away last. */
let anchor: string | undefined;
const listeners = new Set<() => void>();

function become({ shown, selected }: { shown: readonly string[]; selected: ReadonlySet<string> }): void {
  selection = { shown, selected: shown.filter((id) => selected.has(id)) };
  for (const listener of listeners) listener();
}

/** Says what the queue shows: what it shows no more is selected no more. */
export function showCases(shown: readonly string[]): void {
  if (shown.join() !== selection.shown.join()) become({ shown, selected: new Set(selection.selected) });
}

/** Selects a case, or takes it away; with `upTo` all cases between it and the one before it too. */
export function selectCase(id: string, on: boolean, upTo = false): void {
  const { shown } = selection;
  const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)];
  const range = upTo && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const selected = new Set(selection.selected);
  for (const each of range) {
    if (on) selected.add(each);
    else selected.delete(each);
  }
  anchor = id;
  become({ shown, selected });
}

/** Selects all cases that are shown, or none. */
export function selectShown(on: boolean): void {
  const { shown } = selection;
  anchor = undefined;
  become({ shown, selected: new Set(on ? shown : []) });
}

export function useSelection(): Selection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => selection,
  );
}
