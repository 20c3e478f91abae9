/** Every way in which the embedded stack can fail on its own account. The strings are public API. */
export type StackErrorType =
  | 'PortTaken'
  | 'GoMissing'
  | 'GoTooOld'
  | 'DownloadFailed'
  | 'ServerBuildFailed'
  | 'DiskFull'
  | 'DatabaseOfAnotherVersion'
  | 'AlreadyRunning'
  | 'TemporalUnreachable'
  | 'NamespaceMissing'
  | 'PostgresUnreachable'
  | 'PostgresCannotRunHere'
  | 'PartFailed';

/** A failure of the stack: `type` is for programs, the message tells a person what to do next. */
export class StackError extends Error {
  readonly type: StackErrorType;

  constructor(type: StackErrorType, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StackError';
    this.type = type;
  }
}
