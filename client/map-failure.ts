import {
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, NamespaceNotFoundError, WorkflowNotFoundError } from '@temporalio/common';
import { ClientError } from './client-error.ts';
import { propertyOf } from './unknown-value.ts';

/** gRPC status codes (grpc.io, "Status codes and their use in gRPC"). */
const grpc = {
  deadline: 4,
  notFound: 5,
  denied: 7,
  exhausted: 8,
  precondition: 9,
  unavailable: 14,
  anonymous: 16,
} as const;

const noWorker = 'No worker answered in time. Is the worker running (`npm start`)? Then try again.';

/**
 * Turns whatever Temporal's client or the content store throws into a ClientError. Errors that are none of theirs
 * (bugs) come back as they are, so that nobody takes them for a refusal.
 *
 * @param what the case in the reader's words, for example 'case c-1'
 */
export function mapFailure(error: unknown, what: string): unknown {
  if (error instanceof ClientError) return error;
  if (error instanceof WorkflowUpdateFailedError) return refusal(error.cause, what);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unavailable(noWorker, error);
  if (error instanceof NamespaceNotFoundError) {
    return new ClientError(
      'UnknownNamespace',
      `Temporal has no namespace '${error.namespace}'. Start the stack once (\`npm start\` makes it) or set TEMPORAL_NAMESPACE.`,
      { cause: error },
    );
  }
  if (error instanceof WorkflowNotFoundError) return unknownCase(what, error);
  // The SDK gives this class to every query that fails in the worker.
  if (error instanceof QueryNotRegisteredError) {
    if (!/register/i.test(error.message)) return unavailable(stuck(what), error);
    const text = `${what} is no case of Redress: its workflow knows no such query.`;
    return new ClientError('UnknownCase', text, { cause: error });
  }
  const status = isGrpcServiceError(error) ? error : propertyOf(error, 'cause');
  if (isGrpcServiceError(status)) return ofStatus(status.code, status.details, what, error);
  return isStoreError(error) ? ofStore(error) : error;
}

/** The same in one call: `await orFail('case c-1', () => handle.query(...))`. */
export async function orFail<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw mapFailure(error, what);
  }
}

export function unknownCase(what: string, cause?: unknown): ClientError {
  return new ClientError('UnknownCase', `There is no ${what}.`, {
    advice: '`redress list` shows the cases that there are.',
    cause,
  });
}

function refusal(cause: unknown, what: string): unknown {
  if (!(cause instanceof ApplicationFailure)) return cause ?? unavailable(noWorker, cause);
  // The server's own word for an update that was accepted and then overtaken by the end of the workflow.
  if (cause.type === 'AcceptedUpdateCompletedWorkflow') {
    return new ClientError('CaseClosed', `${what} closed before the event could be processed.`, { cause });
  }
  const possible = possibleOf(cause.details?.[0]);
  return new ClientError(cause.type ?? 'Refused', cause.message, {
    cause,
    ...(possible ? { possible } : {}),
  });
}

/** RefusalDetails of workflows/messages.ts, when a refusal carries them. */
function possibleOf(details: unknown): readonly string[] | undefined {
  const possible = propertyOf(details, 'possible');
  return Array.isArray(possible) ? possible.map(String) : undefined;
}

function ofStatus(code: number, details: string, what: string, cause: unknown): unknown {
  switch (code) {
    case grpc.notFound:
      return unknownCase(what, cause);
    case grpc.denied:
    case grpc.anonymous:
      return new ClientError(
        'NotAllowed',
        'Temporal refused the credentials; check TEMPORAL_API_KEY and the namespace.',
        {
          cause,
        },
      );
    case grpc.exhausted:
      return unavailable('Temporal is busy; wait a moment and try again.', cause);
    case grpc.deadline:
      return unavailable(noWorker, cause);
    case grpc.precondition:
      return unavailable(/Workflow Task/i.test(details) ? stuck(what) : noWorker, cause);
    case grpc.unavailable:
      return unavailable(
        'Temporal does not answer. Is the stack running (`npm start`)? Then try again.',
        cause,
      );
    default:
      return cause;
  }
}

/** A defect in the code that runs the case: Temporal tries again by itself, and nothing is lost meanwhile. */
function stuck(what: string): string {
  return `The worker cannot go on with ${what}; nothing is lost, and it is tried again by itself. See the case's last failure in the Temporal Web UI and the worker's log.`;
}

function unavailable(message: string, cause: unknown): ClientError {
  return new ClientError('ServiceUnavailable', message, { cause });
}

/** By shape, so that any content store may stand behind the client. */
function isStoreError(error: unknown): error is Error & { type: string } {
  return (
    error instanceof Error && error.name === 'EffectError' && typeof propertyOf(error, 'type') === 'string'
  );
}

function ofStore(error: Error & { type: string }): ClientError {
  switch (error.type) {
    case 'ContentConflict':
      return new ClientError(
        'DuplicateEvent',
        'An earlier try with this event id stored other words. Give the changed event a new id.',
        { cause: error },
      );
    case 'ContentInvalid':
      return new ClientError('InvalidPayload', error.message, { cause: error });
    case 'DatabaseUnavailable':
      return unavailable(
        'PostgreSQL does not answer. Check DATABASE_URL and the server (`npm start`), then try again.',
        error,
      );
    default:
      return unavailable(error.message, error);
  }
}
