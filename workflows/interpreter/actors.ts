import type { AnyActorRef, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { beginAt } from './begin-at.ts';
import { childAddress, idOf, isChart, logicOf, parentOf } from './chart.ts';
import type { Address, PlainEvent } from './commands.ts';
import { decode, type ActionObject } from './decode.ts';
import { childCells, childIds, detach, isActive, liveOf, type Cell, type Draft } from './draft.ts';
import { InterpreterError } from './failure.ts';
import { carryOut, type Actors } from './carry-out.ts';
import { stamped } from './shapes.ts';
import { transition } from './transition.ts';

/** Events that one step may process: more means two actors send to each other for ever. */
const maxTurns = 10_000;

/**
 * Delivers an event to an actor, at once unless it is busy. As with live XState actors each actor takes one event at a
 * time: its actions first, then what it sends, spawns and stops, in their order; what it gets meanwhile waits.
 *
 * @param generation when given, only this incarnation gets the event
 */
export function deliver(draft: Draft, address: Address, event: PlainEvent, generation?: number): void {
  const cell = draft.cells.get(address);
  if (!cell || !isActive(cell) || (generation !== undefined && cell.generation !== generation)) return;
  cell.queue.push(event);
  if (!cell.busy) flush(draft, cell);
}

/**
 * Starts the root chart.
 *
 * @throws whatever the chart's code throws in its initial transition, which XState would hide in the snapshot
 */
export function startRoot(draft: Draft, input: unknown): void {
  begin(draft, born(draft, '', draft.chart, ''), input, []);
}

function born(draft: Draft, address: Address, chart: AnyStateMachine, src: string): Cell {
  draft.counter += 1;
  const cell: Cell = {
    address,
    birthplace: address,
    chart,
    src,
    generation: draft.counter,
    state: undefined,
    queue: [],
    busy: false,
  };
  draft.cells.set(address, cell);
  return cell;
}

function begin(draft: Draft, cell: Cell, input: unknown, early: readonly PlainEvent[]): void {
  const [snapshot, actions] = beginAt(cell.chart, input, draft.now);
  cell.busy = true;
  cell.queue = [...early];
  settleTransition(draft, cell, snapshot, actions, true);
  flush(draft, cell);
}

function flush(draft: Draft, cell: Cell): void {
  cell.busy = true;
  for (let next = cell.queue.shift(); next !== undefined; next = cell.queue.shift()) {
    if (next === 'stop') {
      // What its own children sent it after the request is lost as well.
      cell.queue = [];
      remove(draft, cell);
    } else if (isActive(cell)) process(draft, cell, next);
  }
  cell.busy = false;
}

function process(draft: Draft, cell: Cell, event: PlainEvent): void {
  draft.turns += 1;
  if (draft.turns > maxTurns) {
    throw new InterpreterError(
      'EndlessLoop',
      `Chart '${cell.chart.id}' took part in ${maxTurns} events of one step, the last is '${event.type}'; actors send to each other without end.`,
    );
  }
  const before = liveOf(draft, cell);
  // Events that XState raises itself carry no payload: the context is where a chart finds the time.
  const timed = { ...before, context: stamped(before.context, draft.now) };
  const [snapshot, actions] = transition(cell.chart, timed, { ...event, at: draft.now });
  settleTransition(draft, cell, snapshot, actions, false);
}

function settleTransition(
  draft: Draft,
  cell: Cell,
  snapshot: AnyMachineSnapshot,
  actions: readonly ActionObject[],
  initial: boolean,
): void {
  const known = new Set(childIds(draft, cell.address));
  const commands = decode(actions, cell.chart);
  for (const command of commands) if (command.kind === 'invoke.start') known.add(command.id);
  const stray = Object.keys(snapshot.children).find((id) => !known.has(id));
  if (stray !== undefined) {
    throw new InterpreterError(
      'NotDurable',
      `Chart '${cell.chart.id}': '${stray}' was spawned inside assign or the context, which leaves no action to make it durable; use the action spawnChild('...', { id }) instead.`,
    );
  }
  cell.state = { live: snapshot };
  carryOut(draft, cell, commands, initial ? startedFirst(snapshot) : [], actors);
  end(draft, cell);
}

/** Children that XState starts before the first actions of an actor that is itself started: those not done at birth. */
function startedFirst(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== 'active') return [];
  const children = Object.entries<AnyActorRef | undefined>(snapshot.children);
  return children.filter(([, ref]) => ref?.getSnapshot().status === 'active').map(([id]) => id);
}

/** What the carrying out of commands needs of the actors. */
const actors: Actors = {
  deliver,
  stop: (draft, owner, id) => stopChild(draft, owner, id),
  start(draft, owner, { id, src, input, early }) {
    const logic = logicOf(owner.chart, src);
    if (isChart(logic))
      return begin(draft, born(draft, childAddress(owner.address, id), logic, src), input, early);
    draft.counter += 1;
    draft.invocations.push({
      id,
      owner: owner.address,
      src,
      input,
      generation: draft.counter,
      status: 'running',
    });
  },
};

function end(draft: Draft, cell: Cell): void {
  const { status, output, error }: { status: string; output?: unknown; error?: unknown } = liveOf(
    draft,
    cell,
  );
  if (status === 'active') return;
  draft.timers = draft.timers.filter((timer) => timer.owner !== cell.address);
  const left = cell.queue.includes('stop');
  cell.queue = left ? ['stop'] : [];
  const parent = parentOf(cell.address);
  if (parent === undefined) return endRoot(draft, cell, status, error);
  // Its parent has stopped it meanwhile: a result of an old incarnation, which could disturb the present one.
  if (left) {
    draft.dropped.results += 1;
    return;
  }
  const id = idOf(cell.address);
  if (status === 'done') deliver(draft, parent, { type: `xstate.done.actor.${id}`, output, actorId: id });
  else deliver(draft, parent, { type: `xstate.error.actor.${id}`, error, actorId: id });
}

function endRoot(draft: Draft, cell: Cell, status: string, error: unknown): void {
  if (status === 'error') {
    throw new InterpreterError(
      'UnmodelledFailure',
      `Chart '${cell.chart.id}' has no onError for ${JSON.stringify(error)} in ${JSON.stringify(liveOf(draft, cell).value)}; handle it in the chart and deploy.`,
    );
  }
  for (const child of childCells(draft, '')) remove(draft, child);
  draft.timers = [];
  draft.invocations = [];
}

function stopChild(draft: Draft, owner: Address, id: string): void {
  draft.invocations = draft.invocations.filter(
    (invocation) => invocation.owner !== owner || invocation.id !== id,
  );
  const cell = draft.cells.get(childAddress(owner, id));
  if (!cell) return;
  // What waits for it is lost, what it is doing now is finished first.
  cell.queue = ['stop'];
  if (cell.busy) detach(draft, cell);
  else flush(draft, cell);
}

/** Forgets an actor with its timers, invocations and children. */
function remove(draft: Draft, cell: Cell): void {
  for (const child of childCells(draft, cell.address)) remove(draft, child);
  draft.timers = draft.timers.filter((timer) => timer.owner !== cell.address);
  draft.invocations = draft.invocations.filter((invocation) => invocation.owner !== cell.address);
  if (draft.cells.get(cell.address) === cell) draft.cells.delete(cell.address);
}
