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
  | 'UnknownOrder'
  | 'NoOrder'
  | 'OrderConflict'
  | 'UnknownOutage'
  | 'OutageEnded'
  | 'UnitTaken'
  | 'NoLabel'
  | 'SignatureInvalid'
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

/** A field that is wrong, and what was expected of it; never what it holds. */
export interface WrongField {
  /** Names from the outermost inwards: `['customer', 'email']`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Every failure of the client. `type` is public API, the message says what to do next and holds no personal data. */
export class ClientError extends Error {
  readonly type: string;
  /** The events that the case would accept now, when it refused one. */
  readonly possible: readonly string[] | undefined;
  /** The wrong fields, when it was about fields. */
  readonly fields: readonly WrongField[];
  /** The message without advice for the command line. */
  readonly reason: string;

  constructor(
    type: ClientErrorType | (string & {}),
    message: string,
    more: {
      readonly possible?: readonly string[];
      readonly fields?: readonly WrongField[];
      /** What to type next; follows the message. */
      readonly advice?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(
      more.advice === undefined ? message : `${message} ${more.advice}`,
      more.cause === undefined ? undefined : { cause: more.cause },
    );
    this.name = 'ClientError';
    this.type = type;
    this.possible = more.possible;
    this.fields = more.fields ?? [];
    this.reason = message;
  }
}
