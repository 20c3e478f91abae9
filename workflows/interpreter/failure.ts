import type { PlainError } from './envelope.ts';

/** What can be wrong with a chart or an envelope; `type` is public API. A step that throws one has changed nothing. */
export type InterpreterErrorType =
  'NotDurable' | 'NotPlain' | 'RestoreFailed' | 'VersionMismatch' | 'UnmodelledFailure' | 'EndlessLoop';

/** Thrown by a step or at registration: the host makes it a task failure, which a deploy can fix. */
export class InterpreterError extends Error {
  override readonly name = 'InterpreterError';
  readonly type: InterpreterErrorType;

  constructor(type: InterpreterErrorType, message: string) {
    super(message);
    this.type = type;
  }
}

/** A refusal or failure as plain data. `type` is public API, `message` says what to do next. */
export function plainError(type: string, message: string, details: readonly unknown[] = []): PlainError {
  return { name: 'Refusal', type, message, details, retryable: false };
}
