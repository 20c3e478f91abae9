import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import type { AnyStateMachine } from 'xstate';
import { register } from './handlers.ts';
import { assertDurable } from './interpreter/assert-durable.ts';
import { invocationClassOf } from './interpreter/chart.ts';
import type { PlainEvent } from './interpreter/commands.ts';
import type {
  EffectRecord,
  Envelope,
  PersistedSnapshot,
  PlainError,
  TimerRecord,
} from './interpreter/envelope.ts';
import type { Notice } from './interpreter/host.ts';
import { createLoop, type Loop } from './interpreter/loop.ts';
import { traced } from './interpreter/traces.ts';
import type { CaseMessage, PossibleEvent } from './messages.ts';
import { temporalHost } from './temporal-host.ts';

/** What a run is started with: the chart's input, or the envelope that the run before it carried over. */
export interface DurableArgs {
  readonly input?: unknown;
  readonly envelope?: Envelope;
  /**
   * Tell the read model. Set by whoever starts a case: a run that began before there was one must replay without, and its
   * successor has it.
   */
  readonly recorded?: true;
  /** Rehearsals and tests: continue as new after this many steps, whatever the server suggests. */
  readonly yieldEvery?: number;
}

/** How a chart shows itself on Temporal. Every part has a plain default. */
export interface DurableOptions {
  /** Public name of the state, for answers and refusals. */
  readonly describe?: (snapshot: PersistedSnapshot) => unknown;
  /** Whether an event says nothing on which somebody might have decided otherwise: then it overtakes nobody. Must be pure. */
  readonly isQuiet?: (event: PlainEvent) => boolean;
  /**
   * Refuses a message before it enters the history: throws an ApplicationFailure. Must be pure. Only when `settled`
   * may it refuse by state: else something in flight may still make the event possible.
   */
  readonly validate?: (message: CaseMessage, envelope: Envelope, settled: boolean) => void;
  /** The loop's refusal of a message in the kind's own words. Must be pure. */
  readonly explainRefusal?: (refusal: PlainError, message: CaseMessage, envelope: Envelope) => PlainError;
  /** What can be sent, with the reason for what cannot be sent now. */
  readonly events?: (envelope: Envelope) => readonly PossibleEvent[];
  readonly view?: (envelope: Envelope, now: number) => unknown;
  readonly timerSummary?: (timer: TimerRecord, envelope: Envelope) => string;
  readonly effectSummary?: (effect: EffectRecord, envelope: Envelope) => string;
  /** After the steps of a workflow task: may emit commands, such as search attributes that changed. */
  readonly stepped?: (envelope: Envelope) => void;
  /** The activity that tells the read model of a state: once for each wake, by a local activity. Must be pure. */
  readonly record?: (envelope: Envelope) => { readonly name: string; readonly params: unknown };
  /** Once for each wake, at rest: for what leaves no history, such as the current details. Must emit no command. */
  readonly publish?: (envelope: Envelope, notices: readonly Notice[]) => void;
}

/**
 * A Temporal workflow that executes a chart durably. Register the result under the name of the workflow type.
 *
 * @throws InterpreterError of type NotDurable when the chart cannot endure
 */
export function durableWorkflow(
  chart: AnyStateMachine,
  options: DurableOptions = {},
): (args: DurableArgs) => Promise<unknown> {
  assertDurable(chart);
  return async (args) => {
    const firstRevision = args.envelope?.revision ?? 0;
    const { record } = options;
    const host = temporalHost({
      timerSummary: (timer) => traced(() => options.timerSummary?.(timer, loop.envelope())) ?? timer.id,
      effectSummary: (effect) =>
        traced(() => options.effectSummary?.(effect, loop.envelope())) ?? effect.name,
      invocationClass: (invocation) => invocationClassOf(chart, loop.envelope(), invocation),
      stepped: (envelope) => traced(() => options.stepped?.(envelope)),
      record: args.recorded && record && ((envelope) => traced(() => record(envelope))),
      publish: (envelope, notices) => traced(() => options.publish?.(envelope, notices)),
      shouldYield: () =>
        workflowInfo().continueAsNewSuggested ||
        (args.yieldEvery !== undefined && loop.envelope().revision - firstRevision >= args.yieldEvery),
    });
    const loop = createLoop({
      chart,
      host,
      options: {
        ...(options.describe && { describe: options.describe }),
        ...(options.isQuiet && { isQuiet: options.isQuiet }),
      },
      ...(args.envelope ? { envelope: args.envelope } : { input: args.input }),
    });
    register(loop, options);
    const cancelled = onCancellation(loop);
    return CancellationScope.nonCancellable(async () => {
      for (;;) {
        const result = await Promise.race([loop.run(), cancelled]);
        // What is tried again later the next run tells anew; nobody comes after a case that is done.
        const kept = (): boolean => (result.kind === 'done' ? host.keeper.idle() : !host.keeper.trying());
        // A message may arrive while the handlers finish: then the loop has work again and must run once more.
        await condition(() => (allHandlersFinished() && kept()) || !loop.quiescent());
        if (!loop.quiescent()) continue;
        if (result.kind === 'done') return result.output;
        await continueAsNew<(args: DurableArgs) => Promise<unknown>>({
          ...(args.yieldEvery === undefined ? {} : { yieldEvery: args.yieldEvery }),
          ...(options.record ? { recorded: true } : {}),
          envelope: loop.envelope(),
        });
      }
    });
  };
}

/**
 * Temporal's cancellation is a request: a chart that knows `case.cancelRequested` decides itself, any other case ends
 * as cancelled.
 */
function onCancellation(loop: Loop): Promise<never> {
  return CancellationScope.current().cancelRequested.catch(async (request: unknown) => {
    const answer = await loop.post({ id: 'cancel-request', event: { type: 'case.cancelRequested' } });
    if (!answer.accepted) throw request;
    return new Promise<never>(() => {});
  });
}
