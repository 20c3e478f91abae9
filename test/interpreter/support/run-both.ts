import type { AnyStateMachine } from 'xstate';
import { InterpreterError } from '../../../workflows/interpreter/failure.ts';
import { childAddress } from '../../../workflows/interpreter/chart.ts';
import { createOracle, type ActorView, type Oracle } from './oracle.ts';
import { createStepper, type Stepper } from './stepper.ts';

export type Move =
  | { readonly do: 'send'; readonly type: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'settle'; readonly which: number; readonly failed: boolean };

/** Thrown where the two differ on purpose and nothing can be compared. */
export class Incomparable extends Error {}

/** What was compared, to see that the generator reaches what it should. */
export interface Compared {
  runs: number;
  steps: number;
  children: number;
  effects: number;
  fired: number;
}

interface Seen {
  readonly ours: unknown[];
  readonly live: unknown[];
}

/**
 * Makes the same moves on stock XState and on the pure step, and gives what each showed after every move. Stops early
 * where the two differ on purpose: equal deadlines, a result of a child that was stopped, a chart that ends in error.
 */
export function runBoth(chart: AnyStateMachine, moves: readonly Move[], compared: Compared): Seen {
  const seen: Seen = { ours: [], live: [] };
  const live = createOracle(chart);
  const ours = orError(() => createStepper(chart));
  if (!ours) return ended(seen, live);
  compared.runs += 1;
  let now = 0;
  const look = (): boolean => {
    if (ours.envelope().dropped.results > 0) return false;
    const told = ours.told();
    compared.steps += 1;
    compared.effects += told.effects.length;
    const view = ours.view();
    compared.children += Object.keys(view.children).length;
    seen.ours.push({ view, told });
    seen.live.push({ view: comparable(live.view()), told: live.told() });
    return view.status === 'active';
  };
  const fire = (until: number): boolean => {
    for (let due = ours.nextDeadline(until); due !== undefined; due = ours.nextDeadline(until)) {
      if (ours.tiedAt(due)) return false;
      live.moveTo(due);
      ours.fireAt(due);
      compared.fired += 1;
      if (!look()) return false;
    }
    live.moveTo(until);
    ours.fireAt(until);
    return true;
  };
  const go = (): boolean => look() && fire(now);
  const first = orError(() => (go() ? 'on' : 'off'));
  if (first === undefined) return ended(seen, live);
  if (first === 'off') return seen;
  for (const move of moves) {
    const result = orError(() => {
      if (move.do === 'wait') {
        now += move.ms;
        return fire(now) && go() ? 'on' : 'off';
      }
      act(move, ours, live);
      return go() ? 'on' : 'off';
    });
    if (result === undefined) return ended(seen, live);
    if (result === 'off') return seen;
  }
  return seen;
}

function act(move: Exclude<Move, { do: 'wait' }>, ours: Stepper, live: Oracle): void {
  if (move.do === 'send') {
    ours.send({ type: move.type });
    live.send({ type: move.type });
    return;
  }
  const running = [...ours.running()].sort((a, b) => (a.generation < b.generation ? -1 : 1));
  const chosen = running[move.which % Math.max(1, running.length)];
  if (!chosen) return;
  const path = childAddress(chosen.owner, chosen.id).split('/');
  live.settle(path, 7, move.failed);
  ours.settle(chosen, 7, move.failed);
}

/** An unmodelled failure is a thrown step here and a root in error there. */
function ended(seen: Seen, live: Oracle): Seen {
  seen.ours.push('error');
  seen.live.push(live.view().status);
  return seen;
}

function orError<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof InterpreterError && error.type === 'UnmodelledFailure') return undefined;
    // A chart's own throw is a failed task here and an error of that actor there.
    if (error instanceof Error && error.message.startsWith('Unable to send event')) throw new Incomparable();
    throw error;
  }
}

/** Invocations are shown as running or settled, live ones by their snapshot. */
function comparable(view: ActorView): ActorView {
  const children = Object.entries(view.children).map(([id, child]): [string, ActorView] => [
    id,
    comparable(child),
  ]);
  if (view.value === undefined)
    return { status: view.status === 'active' ? 'running' : 'settled', children: {} };
  // An actor that is done keeps showing its stopped children live; here they are forgotten.
  return { ...view, children: view.status === 'active' ? Object.fromEntries(children) : {} };
}
