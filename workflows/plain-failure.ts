import { ActivityFailure, ApplicationFailure, CancelledFailure, TimeoutFailure } from '@temporalio/workflow';
import type { PlainError } from './interpreter/envelope.ts';

/** A Temporal failure as plain data: the cause that a chart can decide on, without stack traces. */
export function plainFailure(failure: unknown): PlainError {
  if (failure instanceof ActivityFailure) return plainFailure(failure.cause);
  if (failure instanceof ApplicationFailure) {
    return {
      name: 'ApplicationFailure',
      type: failure.type ?? 'Error',
      message: failure.message,
      details: failure.details ?? [],
      retryable: !failure.nonRetryable,
    };
  }
  if (failure instanceof TimeoutFailure) {
    return {
      name: 'TimeoutFailure',
      type: 'Timeout',
      message: `No answer in time (${failure.timeoutType}).`,
      details: [],
      retryable: true,
    };
  }
  if (failure instanceof CancelledFailure) {
    return {
      name: 'CancelledFailure',
      type: 'Cancelled',
      message: failure.message,
      details: [],
      retryable: false,
    };
  }
  const error = failure instanceof Error ? failure : new Error(String(failure));
  return { name: error.name, type: 'Error', message: error.message, details: [], retryable: true };
}
