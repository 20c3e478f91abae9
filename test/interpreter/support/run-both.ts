import type { AnyStateMachine } from 'xstate';
import { InterpreterError } from '../../../workflows/interpreter/failure.ts';
import { childAddress } from '../../../workflows/interpreter/chart.ts';
import { createOracle, type ActorView, type Oracle } from './oracle.ts';
import { createStepper, type Stepper } from './stepper.ts';
import { unableToSend } from './watch.ts';

export type Move =
  | { readonly do: 'send'; readonly type: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'settle'; readonly which: number; readonly failed: boolean };

/** What was compared, to see that the generator reaches what it should. */
export interface Compared {
  runs: number;
  steps: number;
  children: number;
  effects: number;
  fired: number;
  emitted: number;
  /** Sequences that ended in a throw, on both sides. */
  thrown: number;
  /** Sequences cut short where the two differ on purpose. */
  cut: number;
}

export function nothingCompared(): Compared {
  return { runs: 0, steps: 0, children: 0, effects: 0, fired: 0, emitted: 0, thrown: 0, cut: 0 };
}

interface Seen {
  readonly ours: unknown[];
  readonly live: unknown[];
}

/**
 * Makes the same moves on stock XState and on the pure step, and gives what each showed after every move. Stops where the
 * two differ on purpose: a second child or timer under a live id, a result of a stopped child that would do something. A
 * run that ends in error is compared by the reason.
 */
export function runBoth(chart: AnyStateMachine, moves: readonly Move[], compared: Compared): Seen {
  const seen: Seen = { ours: [], live: [] };
  const live = createOracle(chart);
  let ours: Stepper | undefined;
  compared.runs += 1;
  /** Compares what both sides show now; false when the sequence ends here. */
  const look = (mine: Stepper): boolean => {
    if (differsOnPurpose(live, mine)) {
      compared.cut += 1;
      return false;
    }
    const told = mine.told();
    const view = mine.view();
    compared.steps += 1;
    compared.effects += told.effects.length;
    compared.emitted += told.emitted.length;
    compared.children += Object.keys(view.children).length;
    seen.ours.push({ view, told });
    seen.live.push({ view: comparable(live.view()), told: live.told() });
    return view.status === 'active';
  };
  const fire = (mine: Stepper, until: number): boolean => {
    for (let due = mine.nextDeadline(until); due !== undefined; due = mine.nextDeadline(until)) {
      live.moveTo(due);
      mine.fireAt(due);
      compared.fired += 1;
      if (!look(mine)) return false;
    }
    live.moveTo(until);
    mine.fireAt(until);
    return look(mine);
  };
  try {
    ours = createStepper(chart);
    let now = 0;
    if (!look(ours) || !fire(ours, now)) return seen;
    for (const move of moves) {
      if (move.do === 'wait') now += move.ms;
      else act(move, ours, live);
      if (!look(ours) || !fire(ours, now)) return seen;
    }
  } catch (error) {
    const reason = endOf(error);
    if (reason === undefined) throw error;
    if (differsOnPurpose(live, ours)) {
      compared.cut += 1;
      return seen;
    }
    compared.thrown += 1;
    seen.ours.push(reason);
    seen.live.push(live.thrown() ?? live.view().status);
  }
  return seen;
}

function differsOnPurpose(live: Oracle, ours: Stepper | undefined): boolean {
  return live.twins() || live.doubled() || (live.lateResult() && (ours?.envelope().dropped.results ?? 0) > 0);
}

/**
 * Why a step threw: a failure that no state handles is a root in error live, and a send to a child that does not exist
 * ends that actor in error live.
 */
function endOf(error: unknown): string | undefined {
  if (error instanceof InterpreterError && error.type === 'UnmodelledFailure') return 'error';
  return unableToSend(error);
}

function act(move: Exclude<Move, { do: 'wait' }>, ours: Stepper, live: Oracle): void {
  if (move.do === 'send') {
    // Live first: a step that throws ends the sequence.
    live.send({ type: move.type });
    ours.send({ type: move.type });
    return;
  }
  const running = [...ours.running()].sort((a, b) => (a.generation < b.generation ? -1 : 1));
  const chosen = running[move.which % Math.max(1, running.length)];
  if (!chosen) return;
  const path = childAddress(chosen.owner, chosen.id).split('/');
  live.settle(path, 7, move.failed);
  ours.settle(chosen, 7, move.failed);
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
