import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import type { InvocationClass } from '../machines/kit/activity.ts';

/**
 * The first try of an effect: a local activity, which costs a third of the history of an ordinary one. The limit is
 * short so that a slow server never holds up a workflow task.
 */
export const firstTry: LocalActivityOptions = {
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '5s',
  retry: { maximumAttempts: 1 },
};

/**
 * Every later try: ordinary, visible, retried. After three days of failing a person is asked. The activities heartbeat
 * every two seconds: a worker that dies with one is noticed as soon, not at the end of the minute.
 */
export const laterTries: ActivityOptions = {
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '3d',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '10m' },
};

/**
 * A write of the read model whose first try failed. Looks for the database every minute at the most, so that lists are
 * right soon after it is back; after three days the check of the read model has it.
 */
export const recordRetries: ActivityOptions = {
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '3d',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '1m' },
};

/** Options for the activity behind an invocation, by its declared class. */
export function invocationOptions({ retry }: InvocationClass): ActivityOptions {
  switch (retry) {
    case 'once':
      return { startToCloseTimeout: '5m', retry: { maximumAttempts: 1 } };
    case 'quick':
      return { startToCloseTimeout: '1m', scheduleToCloseTimeout: '15m', retry: { initialInterval: '1s' } };
    case 'patient':
      return { startToCloseTimeout: '5m', scheduleToCloseTimeout: '7d', retry: { maximumInterval: '30m' } };
    default:
      return retry satisfies never;
  }
}
