import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { chartAt, idOf, parentOf } from './chart.ts';
import type { Address, PlainEvent } from './commands.ts';
import type { ActorRecord, EffectRecord, Envelope, InvocationRecord, TimerRecord } from './envelope.ts';
import { InterpreterError } from './failure.ts';
import type { Notice } from './host.ts';
import { persist, restore } from './restore.ts';

/** One actor while a step runs. */
export interface Cell {
  /** Where it is found now: an actor that is stopped while busy makes room for its successor. */
  address: Address;
  /** Where it was born: what effects and notices name. */
  readonly birthplace: Address;
  readonly chart: AnyStateMachine;
  readonly src: string;
  readonly generation: number;
  /** As in the envelope until the actor is first touched, live from then on. */
  state: { readonly record: ActorRecord } | { readonly live: AnyMachineSnapshot } | undefined;
  /** What waits while the actor is busy; 'stop' is the request of its parent. */
  queue: (PlainEvent | 'stop')[];
  busy: boolean;
}

/** The envelope opened for one step: mutable, and thrown away when the step throws. */
export interface Draft {
  readonly chart: AnyStateMachine;
  readonly now: number;
  /** What the step comes of: the first half of its effects' ids. */
  readonly cause: string;
  readonly revision: number;
  counter: number;
  timers: TimerRecord[];
  invocations: InvocationRecord[];
  outbox: EffectRecord[];
  readonly notices: Notice[];
  readonly dropped: { timers: number; results: number };
  readonly cells: Map<Address, Cell>;
  /** Effects issued in this step: the second half of an effect's id. */
  effects: number;
  /** Events processed in this step, by all actors together. */
  turns: number;
}

/** Opens the envelope for the step that comes of `cause` at the instant `now`; the envelope itself is never touched. */
export function openDraft(chart: AnyStateMachine, envelope: Envelope, cause: string, now: number): Draft {
  const cells = Object.entries(envelope.actors).map(([address, record]): [Address, Cell] => [
    address,
    {
      address,
      birthplace: address,
      chart: chartAt(chart, envelope, address),
      src: record.src,
      generation: record.generation,
      state: { record },
      queue: [],
      busy: false,
    },
  ]);
  return {
    chart,
    now,
    cause,
    revision: envelope.revision + 1,
    counter: envelope.counter,
    timers: [...envelope.timers],
    invocations: [...envelope.invocations],
    outbox: [...envelope.outbox],
    notices: [],
    dropped: { ...envelope.dropped },
    cells: new Map(cells),
    effects: 0,
    turns: 0,
  };
}

/** The envelope after the step. Actors that were not touched keep their records. */
export function sealDraft(draft: Draft, before: Envelope): Envelope {
  const actors = [...draft.cells.values()].map((cell): [Address, ActorRecord] => [
    cell.address,
    recordOf(cell),
  ]);
  return {
    ...before,
    revision: draft.revision,
    counter: draft.counter,
    actors: Object.fromEntries(actors),
    timers: draft.timers,
    invocations: draft.invocations,
    outbox: draft.outbox,
    dropped: draft.dropped,
  };
}

/** The actor's live snapshot, restored on first use. */
export function liveOf(draft: Draft, cell: Cell): AnyMachineSnapshot {
  if (cell.state && 'live' in cell.state) return cell.state.live;
  const record = cell.state?.record ?? unborn(cell);
  const live = restore(cell.chart, record.snapshot, childIds(draft, cell.address));
  cell.state = { live };
  return live;
}

/** Whether the actor still takes events. */
export function isActive(cell: Cell): boolean {
  if (!cell.state) return true;
  return ('live' in cell.state ? cell.state.live : cell.state.record.snapshot).status === 'active';
}

/** Ids of an actor's children, charts and invocations alike, in the order in which they were started. */
export function childIds(draft: Draft, owner: Address): string[] {
  const charts = childCells(draft, owner).map(({ address, generation }) => ({
    id: idOf(address),
    generation,
  }));
  const invocations = draft.invocations.filter((invocation) => invocation.owner === owner);
  return [...charts, ...invocations].sort((a, b) => a.generation - b.generation).map(({ id }) => id);
}

/** The child charts of an actor. */
export function childCells(draft: Draft, owner: Address): Cell[] {
  return [...draft.cells.values()].filter((cell) => parentOf(cell.address) === owner);
}

/**
 * Moves a busy actor with all that it owns out of the way: it may still finish what it is doing while its successor
 * lives at the same address, and what is cleared with it must be its own.
 */
export function detach(draft: Draft, cell: Cell): void {
  const from = cell.address;
  const to = `${from}#${cell.generation}`;
  const move = (address: Address): Address =>
    address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
  for (const moved of Array.from(draft.cells.values())) {
    draft.cells.delete(moved.address);
    moved.address = move(moved.address);
    draft.cells.set(moved.address, moved);
  }
  draft.timers = draft.timers.map((timer) => ({ ...timer, owner: move(timer.owner) }));
  draft.invocations = draft.invocations.map((invocation) => ({
    ...invocation,
    owner: move(invocation.owner),
  }));
}

function recordOf(cell: Cell): ActorRecord {
  if (!cell.state) return unborn(cell);
  if ('record' in cell.state) return cell.state.record;
  return {
    machineId: cell.chart.id,
    src: cell.src,
    generation: cell.generation,
    snapshot: persist(cell.chart, cell.state.live),
  };
}

function unborn(cell: Cell): never {
  throw new InterpreterError('RestoreFailed', `'${cell.address}' was asked for its state before it had one.`);
}
