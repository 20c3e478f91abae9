import {
  CancellationScope,
  condition,
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
import { plainFailure } from './plain-failure.ts';

/** What the Temporal host needs to know of the chart that it carries. */
export interface TemporalHostOptions {
  /** One line for the Web UI: 'customer delay notice, due Tue 24 Nov 17:00 Detroit'. */
  timerSummary(timer: TimerRecord): string;
  effectSummary(effect: EffectRecord): string;
  invocationClass(invocation: InvocationRecord): InvocationClass;
  publish(envelope: Envelope, notices: readonly Notice[]): void;
  /** True when the run should give way to a fresh one at the next rest. */
  shouldYield(): boolean;
}

/** The id that a case's effects carry to claims and vendors: the part of the workflow id behind the kind. */
export function caseIdOf(workflowId: string): string {
  return workflowId.slice(workflowId.lastIndexOf('/') + 1);
}

/** A durable host on Temporal: timers are durable timers, effects are activities tried locally first. */
export function temporalHost(options: TemporalHostOptions): DurableHost {
  const scopes = new Map<string, CancellationScope>();
  const { workflowId } = workflowInfo();
  const caseId = caseIdOf(workflowId);

  const inScope = (key: string, work: () => Promise<void>): void => {
    const scope = new CancellationScope();
    scopes.set(key, scope);
    void scope
      .run(work)
      .catch((failure: unknown) => {
        if (!isCancellation(failure)) throw failure;
      })
      .finally(() => scopes.delete(key));
  };
  const leave = (key: string): void => scopes.get(key)?.cancel();

  return {
    now: () => Date.now(),
    wait: (until) => condition(until),
    setTimer(timer, fire) {
      const left = timer.fireAt - Date.now();
      if (left <= 0) return fire();
      inScope(`timer/${timer.generation}`, async () => {
        await sleep(left, { summary: options.timerSummary(timer) });
        fire();
      });
    },
    clearTimer: (timer) => leave(`timer/${timer.generation}`),
    run(invocation, settle) {
      inScope(`invocation/${invocation.generation}`, async () => {
        const key = `${workflowId}:${invocation.owner}/${invocation.id}#${invocation.generation}`;
        try {
          const output: unknown = await scheduleActivity(
            invocation.src,
            [{ key, caseId, input: invocation.input }],
            { ...invocationOptions(options.invocationClass(invocation)), summary: invocation.id },
          );
          settle({ status: 'done', output });
        } catch (failure) {
          if (isCancellation(failure)) throw failure;
          settle({ status: 'failed', error: plainFailure(failure) });
        }
      });
    },
    cancel: (invocation) => leave(`invocation/${invocation.generation}`),
    perform(effect, settle) {
      const call: EffectCall = {
        effectId: `${workflowId}:${effect.id}`,
        caseId,
        name: effect.name,
        params: effect.params,
        issuedAt: effect.issuedAt,
      };
      void performLocalFirst(call, options.effectSummary(effect)).then(settle);
    },
    publish: (envelope, notices) => options.publish(envelope, notices),
    shouldYield: () => options.shouldYield(),
  };
}

/** Local once, then as an ordinary activity; what cannot be done becomes a receipt that asks for a person. */
async function performLocalFirst(call: EffectCall, summary: string): Promise<unknown> {
  const once = (): Promise<unknown> => scheduleLocalActivity(call.name, [call], { ...firstTry, summary });
  const patiently = (): Promise<unknown> => scheduleActivity(call.name, [call], { ...laterTries, summary });
  let failure = await attempt(once);
  if ('receipt' in failure) return failure.receipt;
  if (failure.error.retryable) {
    failure = await attempt(patiently);
    if ('receipt' in failure) return failure.receipt;
  }
  return {
    effectId: call.effectId,
    name: call.name,
    title: summary,
    status: 'needs-person',
    attempts: 1,
    at: Date.now(),
    reason: `${failure.error.type}: ${failure.error.message}`,
  };
}

async function attempt(
  work: () => Promise<unknown>,
): Promise<{ receipt: unknown } | { error: ReturnType<typeof plainFailure> }> {
  try {
    return { receipt: await work() };
  } catch (failure) {
    return { error: plainFailure(failure) };
  }
}
