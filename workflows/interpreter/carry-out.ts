import { childAddress, parentOf } from './chart.ts';
import type { Address, Command, PlainEvent, SendTarget } from './commands.ts';
import { childIds, type Cell, type Draft } from './draft.ts';
import { InterpreterError } from './failure.ts';

/** A child that this transition starts. */
interface Birth {
  readonly id: string;
  readonly src: string;
  readonly input: unknown;
  state: 'expected' | 'started' | 'stillborn';
  /** Sent to it by entry actions, which come before the start: the first thing it gets. */
  readonly early: PlainEvent[];
  /** Generations of the timers that entry actions set for it. */
  readonly timers: number[];
}

/** What commands do to actors; given from outside because actors carry out commands and commands start actors. */
export interface Actors {
  deliver(draft: Draft, address: Address, event: PlainEvent, generation?: number): void;
  start(draft: Draft, owner: Cell, child: Pick<Birth, 'id' | 'src' | 'input' | 'early'>): void;
  stop(draft: Draft, owner: Address, id: string): void;
}

/**
 * Carries out one transition's commands in the order of a live actor: effects and logs belong to the transition itself,
 * everything that touches time or another actor comes after it. A child that is started and stopped in one transition
 * never lives.
 *
 * @param first ids of children that start before anything else: XState does so when an actor is itself started
 */
export function carryOut(
  draft: Draft,
  cell: Cell,
  commands: readonly Command[],
  first: readonly string[],
  actors: Actors,
): void {
  const alive = new Set(childIds(draft, cell.address));
  const births = new Map<string, Birth>();
  let unbound: { readonly id: string; bind(birth: Birth): void }[] = [];
  const during: (() => void)[] = [];
  const after: (() => void)[] = [];

  const bring = (birth: Birth): void => {
    if (birth.state !== 'expected') return;
    birth.state = 'started';
    actors.start(draft, cell, birth);
    const born = draft.cells.get(childAddress(cell.address, birth.id));
    if (!born) return;
    draft.timers = draft.timers.map((timer) =>
      birth.timers.includes(timer.generation) ? { ...timer, toGeneration: born.generation } : timer,
    );
  };
  const toChild = (id: string, existing: () => void, expected: (birth: Birth) => void): void => {
    let birth = births.get(id);
    // Sent by the entry of the state that invokes it: the start follows in the same transition.
    if (!birth && !alive.has(id)) unbound.push({ id, bind: (born) => void (birth = born) });
    after.push(() => {
      if (!birth || birth.state === 'started') existing();
      else if (birth.state === 'expected') expected(birth);
    });
  };
  const plan = (command: Command): void => {
    switch (command.kind) {
      case 'effect':
        during.push(() => issue(draft, cell, command));
        return;
      case 'log': {
        const { label, value } = command;
        during.push(() => draft.notices.push({ kind: 'log', from: cell.birthplace, label, value }));
        return;
      }
      case 'emit':
        after.push(() => draft.notices.push({ kind: 'emit', from: cell.birthplace, event: command.event }));
        return;
      case 'invoke.start': {
        const { id, src, input } = command;
        const birth: Birth = { id, src, input, state: 'expected', early: [], timers: [] };
        // A second child of the same id replaces the first, which otherwise could never be reached or stopped again.
        const replaced = births.get(id);
        if (replaced) replaced.state = 'stillborn';
        if (alive.delete(id)) after.push(() => actors.stop(draft, cell.address, id));
        births.set(id, birth);
        for (const one of unbound) if (one.id === id) one.bind(birth);
        unbound = unbound.filter((one) => one.id !== id);
        after.push(() => bring(birth));
        return;
      }
      case 'invoke.stop': {
        const birth = births.get(command.id);
        births.delete(command.id);
        if (birth) birth.state = 'stillborn';
        else after.push(() => actors.stop(draft, cell.address, command.id));
        alive.delete(command.id);
        return;
      }
      case 'timer.clear':
        after.push(() => clear(draft, cell.address, command.id));
        return;
      case 'timer.set': {
        const now = (): number => arm(draft, cell, command);
        // Armed in its place among the others, which decides between equal deadlines.
        if (command.to.kind === 'child') toChild(command.to.id, now, (birth) => birth.timers.push(now()));
        else after.push(now);
        return;
      }
      case 'send': {
        const now = (): void => send(draft, cell, command, actors);
        if (command.to.kind === 'child')
          toChild(command.to.id, now, (birth) => birth.early.push(command.event));
        else after.push(now);
        return;
      }
      default:
        command satisfies never;
    }
  };
  commands.forEach(plan);
  for (const id of first) {
    const birth = births.get(id);
    if (birth) bring(birth);
  }
  for (const act of [...during, ...after]) act();
}

function issue(draft: Draft, cell: Cell, { name, params }: Extract<Command, { kind: 'effect' }>): void {
  draft.outbox.push({
    id: `${draft.cause}.${draft.effects}`,
    owner: cell.birthplace,
    ownerGeneration: cell.generation,
    name,
    params,
    issuedAt: draft.now,
  });
  draft.effects += 1;
}

function clear(draft: Draft, owner: Address, id: string): void {
  draft.timers = draft.timers.filter((timer) => timer.owner !== owner || timer.id !== id);
}

function send(
  draft: Draft,
  cell: Cell,
  { to, event }: Extract<Command, { kind: 'send' }>,
  actors: Actors,
): void {
  actors.deliver(draft, addressOf(cell, to), event);
}

/** A timer on a live id of the same owner replaces it, under a generation of its own, which it gives back. */
function arm(
  draft: Draft,
  cell: Cell,
  { id, event, delay, to }: Extract<Command, { kind: 'timer.set' }>,
): number {
  const address = addressOf(cell, to);
  const generation = draft.cells.get(address)?.generation;
  clear(draft, cell.address, id);
  draft.counter += 1;
  draft.timers.push({
    id,
    owner: cell.address,
    to: address,
    ...(to.kind === 'child' && generation !== undefined ? { toGeneration: generation } : {}),
    event,
    fireAt: draft.now + delay,
    generation: draft.counter,
  });
  return draft.counter;
}

function addressOf(cell: Cell, to: SendTarget): Address {
  switch (to.kind) {
    case 'self':
      return cell.address;
    case 'child':
      return childAddress(cell.address, to.id);
    case 'parent': {
      const parent = parentOf(cell.address);
      if (parent !== undefined) return parent;
      throw new InterpreterError(
        'NotDurable',
        `Chart '${cell.chart.id}' runs as the root and sends to its parent; it has none. Use emit or an effect.`,
      );
    }
    default:
      return to satisfies never;
  }
}
