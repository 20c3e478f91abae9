import { childAddress, parentOf } from './chart.ts';
import type { Address, Command, PlainEvent, SendTarget } from './commands.ts';
import type { Cell, Draft } from './draft.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';

type Birth = Extract<Command, { kind: 'invoke.start' }> & { stillborn: boolean };

/** What commands do to actors; given from outside because actors carry out commands and commands start actors. */
export interface Actors {
  deliver(draft: Draft, address: Address, event: PlainEvent, generation?: number): void;
  start(draft: Draft, owner: Cell, child: { id: string; src: string; input: unknown }): void;
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
  const births = new Map<string, Birth>();
  const during: (() => void)[] = [];
  const after: (() => void)[] = [];
  const plan = (command: Command): void => {
    switch (command.kind) {
      case 'effect':
        during.push(() => issue(draft, cell, command));
        return;
      case 'log':
        during.push(() =>
          draft.notices.push({ kind: 'log', from: cell.address, label: command.label, value: command.value }),
        );
        return;
      case 'emit':
        after.push(() => draft.notices.push({ kind: 'emit', from: cell.address, event: command.event }));
        return;
      case 'invoke.start': {
        const birth = { ...command, stillborn: false };
        births.set(command.id, birth);
        if (!first.includes(command.id))
          after.push(() => birth.stillborn || actors.start(draft, cell, birth));
        return;
      }
      case 'invoke.stop': {
        const birth = births.get(command.id);
        births.delete(command.id);
        if (birth) birth.stillborn = true;
        else after.push(() => actors.stop(draft, cell.address, command.id));
        return;
      }
      case 'timer.clear':
        after.push(() => clear(draft, cell.address, command.id));
        return;
      case 'timer.set':
      case 'send': {
        const birth = command.to.kind === 'child' ? births.get(command.to.id) : undefined;
        after.push(() => {
          if (birth?.stillborn) return;
          if (command.kind === 'send') send(draft, cell, command, actors);
          else arm(draft, cell, command);
        });
        return;
      }
      default:
        command satisfies never;
    }
  };
  commands.forEach(plan);
  for (const id of first) {
    const birth = births.get(id);
    if (birth) actors.start(draft, cell, birth);
  }
  for (const act of [...during, ...after]) act();
}

function issue(draft: Draft, cell: Cell, { name, params }: Extract<Command, { kind: 'effect' }>): void {
  draft.outbox.push({
    id: `${draft.revision}.${draft.effects}`,
    owner: cell.address,
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
  actors.deliver(draft, addressOf(cell, to), toPlain(event, `${cell.chart.id}: event sent`));
}

/** A timer on a live id of the same owner replaces it, under a generation of its own. */
function arm(
  draft: Draft,
  cell: Cell,
  { id, event, delay, to }: Extract<Command, { kind: 'timer.set' }>,
): void {
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
