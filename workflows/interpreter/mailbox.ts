import type { Answer } from './envelope.ts';
import type { StepItem } from './stepped.ts';

export type Letter =
  | {
      readonly item: StepItem;
      /** Resolves the promise of whoever posted an external item. */
      readonly answer?: (answer: Answer) => void;
    }
  /** Something that the host does when it is its turn among the results. */
  | { readonly act: () => void };

/**
 * Two lanes. Internal: results, fired timers, receipts. External: what people and other systems send. The internal lane
 * goes first, so an event is decided by all that was known when it was taken.
 */
export interface Mailbox {
  put(letter: Letter): void;
  /** The next letter, left in its lane until `drop`: a step that throws must not lose it. */
  peek(): Letter | undefined;
  drop(letter: Letter): void;
  /** True when the next letter comes from outside. */
  onlyExternal(): boolean;
  empty(): boolean;
}

export function createMailbox(): Mailbox {
  const internal: Letter[] = [];
  const external: Letter[] = [];
  const laneOf = (letter: Letter): Letter[] =>
    'item' in letter && letter.item.kind === 'external' ? external : internal;
  return {
    put: (letter) => void laneOf(letter).push(letter),
    peek: () => internal[0] ?? external[0],
    drop(letter) {
      const lane = laneOf(letter);
      lane.splice(lane.indexOf(letter), 1);
    },
    onlyExternal: () => internal.length === 0 && external.length > 0,
    empty: () => internal.length === 0 && external.length === 0,
  };
}
