import {
  CancellationScope,
  isCancellation,
  scheduleActivity,
  scheduleLocalActivity,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { InvocationClass } from '../machines/kit/activity.ts';
import type { EffectCall } from '../machines/case/receipt.ts';
import { firstTry, invocationOptions, laterTries } from './effect-policy.ts';
import type { EffectRecord, Envelope, InvocationRecord, TimerRecord } from './interpreter/envelope.ts';
import type { DurableHost, Notice } from './interpreter/host.ts';
import { createKeeper, type InTurn, type Keeper } from './keeper.ts';
import { createLine } from './line.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { plainFailure } from './plain-failure.ts';

/** What the Temporal host needs to know of the chart that it carries. */
export interface TemporalHostOptions {
  /** One line for the Web UI: 'customer delay notice, due Tue 24 Nov 17:00 Detroit'. */
  timerSummary(timer: TimerRecord): string;
  effectSummary(effect: EffectRecord): string;
  invocationClass(invocation: InvocationRecord): InvocationClass;
  /** After a step, and while local activities run: after the last of them. May emit commands. */
  stepped(envelope: Envelope): void;
  /** The activity that tells a read model of a state; undefined when there is none. */
  readonly record: ((envelope: Envelope) => { readonly name: string; readonly params: unknown }) | undefined;
  /** At rest. Must emit no command. */
  publish(envelope: Envelope, notices: readonly Notice[]): void;
  /** True when the run should give way to a fresh one at the next rest. */
  shouldYield(): boolean;
}

/** The id that a case's effects carry to claims and vendors: the part of the workflow id behind the kind. */
export function caseIdOf(workflowId: string): string {
  return workflowId.slice(workflowId.lastIndexOf('/') + 1);
}

/** A durable host on Temporal: timers are durable timers, effects are activities tried locally first. */
export interface TemporalHost extends DurableHost {
  readonly keeper: Pick<Keeper, 'trying' | 'idle'>;
}

/** The durable host of the workflow in which it is called. */
export function temporalHost(options: TemporalHostOptions): TemporalHost {
  const scopes = new Map<string, CancellationScope>();
  const { workflowId } = workflowInfo();
  const caseId = caseIdOf(workflowId);

  // Temporal's sandbox takes a stack trace for each promise, so chains are kept short here.
  const inScope = <T>(key: string, work: () => Promise<T>, then: (outcome: Settled<T>) => void): void => {
    const scope = new CancellationScope();
    scopes.set(key, scope);
    const end = (outcome: Settled<T>): void => {
      scopes.delete(key);
      if ('value' in outcome || !isCancellation(outcome.failure)) then(outcome);
    };
    void scope.run(work).then(
      (value) => end({ value }),
      (failure: unknown) => end({ failure }),
    );
  };
  const leave = (key: string): void => scopes.get(key)?.cancel();

  // What a workflow does while a local activity runs reaches the server together with its result, so telling the steps
  // in between would only add events, and most timers that they set are cleared by the next. Counted in turn, because a
  // replay may deliver several results at once.
  let localTries = 0;
  const line = createLine();
  const { record } = options;
  const keeper = createKeeper(
    line,
    record &&
      ((envelope) => ({
        effectId: `${workflowId}:record.${envelope.revision}`,
        caseId,
        issuedAt: Date.now(),
        ...record(envelope),
      })),
  );
  let waiting: { readonly until: () => boolean; readonly resolve: () => void } | undefined;
  let untold: { readonly envelope: Envelope; readonly inTurn: InTurn } | undefined;
  const unarmed = new Map<number, () => void>();
  let unpublished: { readonly envelope: Envelope; readonly notices: readonly Notice[] } | undefined;
  // While a local activity runs the task is not over, and nobody can ask.
  const publish = (): void => {
    if (localTries > 0 || !unpublished) return;
    options.publish(unpublished.envelope, unpublished.notices);
    unpublished = undefined;
  };
  const tell = (): void => {
    if (localTries > 0) return;
    for (const arm of unarmed.values()) arm();
    unarmed.clear();
    if (!untold) return;
    options.stepped(untold.envelope);
    keeper.keep(untold.envelope, untold.inTurn);
    untold = undefined;
  };

  return {
    now: () => Date.now(),
    // Not the SDK's `condition`: each one that comes true costs another way into the sandbox, a tenth of an activation.
    wait: (until) =>
      new Promise((resolve) => {
        if (until()) resolve();
        else waiting = { until, resolve };
      }),
    stir() {
      if (!waiting?.until()) return;
      const { resolve } = waiting;
      waiting = undefined;
      resolve();
    },
    setTimer(timer, fire) {
      const arm = (): void => {
        const left = timer.fireAt - Date.now();
        if (left <= 0) return fire();
        inScope(
          `timer/${timer.generation}`,
          () => sleep(left, { summary: options.timerSummary(timer) }),
          fire,
        );
      };
      if (localTries > 0 && timer.fireAt > Date.now()) unarmed.set(timer.generation, arm);
      else arm();
    },
    clearTimer({ generation }) {
      if (!unarmed.delete(generation)) leave(`timer/${generation}`);
    },
    run(invocation, settle) {
      const { owner, id, generation, src, input } = invocation;
      const key = `${workflowId}:${owner}/${id}#${generation}`;
      const how = { ...invocationOptions(options.invocationClass(invocation)), summary: id };
      inScope(
        `invocation/${generation}`,
        () => scheduleActivity<unknown>(src, [{ key, caseId, input }], how),
        (outcome) =>
          settle(
            'failure' in outcome
              ? { status: 'failed', error: plainFailure(outcome.failure) }
              : { status: 'done', output: outcome.value },
          ),
      );
    },
    cancel: (invocation) => leave(`invocation/${invocation.generation}`),
    perform(effect, settle, inTurn) {
      const summary = options.effectSummary(effect);
      const call: EffectCall = {
        effectId: `${workflowId}:${effect.id}`,
        caseId,
        name: effect.name,
        params: effect.params,
        issuedAt: effect.issuedAt,
      };
      const settleWith = (outcome: Outcome): void => settle(receiptOf(outcome, call, summary));
      localTries += 1;
      line.after(scheduleLocalActivity(call.name, [call], { ...firstTry, summary }), (first) => {
        const again = 'error' in first && first.error.retryable;
        inTurn(() => {
          localTries -= 1;
          if (!again) return;
          tell();
          publish();
          const later = outcomeOf(scheduleActivity(call.name, [call], { ...laterTries, summary }));
          void later.then(settleWith);
        });
        if (!again) settleWith(first);
      });
    },
    stepped(envelope, inTurn) {
      untold = { envelope, inTurn };
      tell();
    },
    publish(envelope, notices) {
      unpublished = { envelope, notices: [...(unpublished?.notices ?? []), ...notices] };
      publish();
    },
    shouldYield: () => options.shouldYield(),
    keeper,
  };
}

type Settled<T> = { readonly value: T } | { readonly failure: unknown };

/** What cannot be done becomes a receipt that asks for a person. */
function receiptOf(outcome: Outcome, { effectId, name }: EffectCall, title: string): unknown {
  if ('receipt' in outcome) return outcome.receipt;
  const { type, message } = outcome.error;
  return {
    effectId,
    name,
    title,
    status: 'needs-person',
    attempts: 1,
    at: Date.now(),
    reason: `${type}: ${message}`,
  };
}
