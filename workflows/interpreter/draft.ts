import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { chartAt, idOf, parentOf } from './chart.ts';
import type { Address, PlainEvent } from './commands.ts';
import type {
  ActorRecord,
  EffectRecord,
  Envelope,
  InvocationRecord,
  PersistedSnapshot,
  TimerRecord,
} from './envelope.ts';
import type { Notice } from './host.ts';
import { persist, restore } from './restore.ts';

/** One actor while a step runs. */
export interface Cell {
  readonly address: Address;
  readonly chart: AnyStateMachine;
  readonly src: string;
  readonly generation: number;
  /** As it was when the step began; undefined for an actor born in this step. */
  readonly record: ActorRecord | undefined;
  /** Absent until the actor is first touched. */
  live?: AnyMachineSnapshot;
  /** What waits while the actor is busy; 'stop' is the request of its parent. */
  queue: (PlainEvent | 'stop')[];
  busy: boolean;
}

/** The envelope opened for one step: mutable, and thrown away when the step throws. */
export interface Draft {
  readonly chart: AnyStateMachine;
  readonly now: number;
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

/** Opens the envelope for a step at the instant `now`; the envelope itself is never touched. */
export function openDraft(chart: AnyStateMachine, envelope: Envelope, now: number): Draft {
  const cells = Object.entries(envelope.actors).map(([address, record]): [Address, Cell] => [
    address,
    {
      address,
      chart: chartAt(chart, envelope, address),
      src: record.src,
      generation: record.generation,
      record,
      queue: [],
      busy: false,
    },
  ]);
  return {
    chart,
    now,
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
  if (cell.live) return cell.live;
  const persisted = cell.record?.snapshot as PersistedSnapshot;
  cell.live = restore(cell.chart, persisted, childIds(draft, cell.address));
  return cell.live;
}

/** Whether the actor still takes events. */
export function isActive(cell: Cell): boolean {
  return (cell.live ?? cell.record?.snapshot)?.status === 'active';
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

function recordOf(cell: Cell): ActorRecord {
  if (!cell.live) return cell.record as ActorRecord;
  return {
    machineId: cell.chart.id,
    src: cell.src,
    generation: cell.generation,
    snapshot: persist(cell.chart, cell.live),
  };
}
