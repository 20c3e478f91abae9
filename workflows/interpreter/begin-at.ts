import type { AnyStateMachine } from 'xstate';
import { isChart } from './chart.ts';
import { isRecord, stamped } from './shapes.ts';
import { initialTransition, type Transitioned } from './transition.ts';

/**
 * The chart's initial transition at an instant: `at` is stamped on the input and in the context, so that the delays of
 * the first states are computed from the right time even when the chart's context is a constant.
 *
 * @throws whatever the chart's code throws, which XState would hide in the snapshot
 */
export function beginAt(chart: AnyStateMachine, input: unknown, now: number): Transitioned {
  const given = input === undefined || isRecord(input) ? { ...input, at: now } : input;
  const [snapshot, actions] = initialTransition(withTime(chart, now), given);
  if (snapshot.status === 'error') throw snapshot.error;
  return [snapshot, actions];
}

/** The same chart, but for its context: it inherits everything else, so nothing is built anew. */
function withTime(chart: AnyStateMachine, now: number): AnyStateMachine {
  const context: unknown = chart.config.context;
  const timed =
    typeof context === 'function'
      ? (args: unknown): unknown => stamped(context(args), now)
      : stamped(context, now);
  const config = { ...chart.config, context: timed };
  const derived: unknown = Object.create(chart, { config: { value: config } });
  if (!isChart(derived)) return chart;
  // XState binds this method to the chart in the constructor; the derived one needs its own.
  const own: unknown = Reflect.get(Object.getPrototypeOf(chart), 'getInitialSnapshot');
  if (typeof own === 'function')
    Object.defineProperty(derived, 'getInitialSnapshot', { value: own.bind(derived) });
  return derived;
}
