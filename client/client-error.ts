/** What was refused, in one word. A refusal by the case itself brings its own type, so this is not the whole list. */
export type ClientErrorType =
  | 'NoTemporal'
  | 'NoDatabase'
  | 'BadConfiguration'
  | 'ServiceUnavailable'
  | 'NotAllowed'
  | 'UnknownNamespace'
  | 'UnknownPolicy'
  | 'UnknownKind'
  | 'UnknownEvent'
  | 'UnknownCase'
  | 'UnknownClock'
  | 'InvalidInput'
  | 'InvalidPayload'
  | 'InvalidPolicy'
  | 'TextTooLarge'
  | 'ControlCharacter'
  | 'CaseExists'
  | 'CaseClosed'
  | 'DuplicateEvent'
  | 'NotARehearsal'
  | 'CannotAdvance';

/** Every failure of the client. `type` is public API, the message says what to do next and holds no personal data. */
export class ClientError extends Error {
  readonly type: string;
  /** The events that the case would accept now, when it refused one. */
  readonly possible: readonly string[] | undefined;

  constructor(
    type: ClientErrorType | (string & {}),
    message: string,
    more: { readonly possible?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ClientError';
    this.type = type;
    this.possible = more.possible;
  }
}
