import {
  and,
  assign,
  cancel,
  emit,
  enqueueActions,
  log,
  not,
  or,
  raise,
  sendTo,
  spawnChild,
  stateIn,
  stopChild,
} from 'xstate';
import { parent } from '../../../machines/kit/parent.ts';
import type { Plan } from './generated-chart.ts';

interface Fuelled {
  readonly context: { readonly fuel: number; readonly n: number };
}

type Enqueue = ((action: unknown) => void) & { raise(event: unknown): void };

export interface ActionMaker {
  /** Actions of a state; `child` is the id of a child that is alive whenever they run. */
  list(label: string, child?: string): unknown[];
  /** One or two guarded transitions, each of which burns fuel. */
  transitions(label: string, child?: string): unknown[];
  /** A delay that no other timer of the chart has. */
  delay(): number;
  spawned(src: string, id: string, input: unknown): { spawn: unknown[]; stop: unknown[] };
}

/** Calls one of XState's creators without its types: what is generated has none. */
const make = (creator: (...args: never[]) => unknown, ...args: unknown[]): unknown =>
  Reflect.apply(creator, undefined, args);

const burn = assign({
  fuel: ({ context }: Fuelled) => context.fuel - 1,
  n: ({ context }: Fuelled) => context.n + 1,
});
const hasFuel = ({ context }: Fuelled): boolean => context.fuel > 0;
const even = ({ context }: Fuelled): boolean => context.n % 2 === 0;

/** Makes actions, guards and transitions from the plan's tape. */
export function generatedActions(plan: Plan): ActionMaker {
  const { tape } = plan;
  const event = (): { type: string } => ({ type: tape.of(['go.a', 'go.b', 'stop', 'ping']) });
  const delay = (): number => {
    plan.timers += 1;
    return plan.timers === 3
      ? 0
      : 97 * plan.timers + plan.timers ** 2 * 13 + (plan.timers % 5 === 4 ? 2 ** 32 : 0);
  };
  const later = (): { id: string; delay: number } => ({ id: `d${tape.pick(3)}`, delay: delay() });
  const target = (): string | undefined => plan.targets[tape.pick(plan.targets.length)];
  const guard = (): unknown => {
    const inState = make(stateIn, target());
    const extra = tape.of<unknown[]>([
      [],
      [],
      [even],
      [make(not, even)],
      [make(or, [even, inState])],
      [make(not, inState)],
    ]);
    return make(and, [hasFuel, ...extra]);
  };
  const one = (label: string, child?: string): unknown[] => {
    const note = { type: 'note', params: ({ context }: Fuelled) => ({ label, n: context.n }) };
    switch (tape.pick(child === undefined ? 9 : 11)) {
      case 0:
        return [note];
      case 1:
        return [log(({ context }: Fuelled) => context.n, label)];
      case 2:
        return [emit({ type: 'emitted', label })];
      case 3:
        return [raise(event())];
      case 4: {
        const options = later();
        // Stock XState would let both timers of one id fire; here a second one replaces the first.
        return [cancel(options.id), raise(event(), options)];
      }
      case 5:
        return plan.nested
          ? [make(sendTo, parent, event())]
          : [make(sendTo, ({ self }: { self: unknown }) => self, event())];
      case 6:
        return [cancel(`d${tape.pick(3)}`)];
      case 7:
        return [
          make(enqueueActions, ({ enqueue, context }: Fuelled & { enqueue: Enqueue }) => {
            enqueue(note);
            if (context.n % 3 === 0) enqueue.raise({ type: 'ping' });
          }),
        ];
      case 8: {
        const options = later();
        return plan.nested
          ? [cancel(options.id), make(sendTo, parent, event(), options)]
          : [log('late', label)];
      }
      case 9:
        return [sendTo(child ?? '', event())];
      default: {
        const options = later();
        return [cancel(options.id), sendTo(child ?? '', event(), options)];
      }
    }
  };
  const list = (label: string, child?: string): unknown[] =>
    Array.from({ length: tape.of([0, 0, 1, 2]) }, (_, index) => one(`${label}.${index}`, child)).flat();
  return {
    list,
    delay,
    transitions: (label, child) =>
      Array.from({ length: tape.of([1, 1, 2]) }, (_, index) => {
        const goesOn = tape.chance(2, 3);
        return {
          guard: guard(),
          ...(goesOn ? { target: target(), reenter: tape.chance(1, 4) } : {}),
          // A child is gone once its state was left, so only transitions that stay may send to it.
          actions: [burn, ...list(`${label}.${index}`, goesOn ? undefined : child)],
        };
      }),
    spawned: (src, id, input) => ({ spawn: [make(spawnChild, src, { id, input })], stop: [stopChild(id)] }),
  };
}
