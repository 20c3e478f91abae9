/** What each type of problem is: its HTTP status and a title for people. The list is public API and stands in /docs. */
export const problemTypes = {
  MalformedRequest: { status: 400, title: 'The request cannot be read' },
  IdempotencyKeyMissing: { status: 400, title: 'An Idempotency-Key is needed' },
  SignInNeeded: { status: 401, title: 'Nobody is signed in' },
  Unauthenticated: { status: 401, title: 'A valid API key is needed' },
  SignatureMissing: { status: 401, title: 'A signature is needed' },
  SignatureExpired: { status: 401, title: 'The signature is too old or of a time to come' },
  SignatureInvalid: { status: 401, title: 'The signature does not hold' },
  ScopeMissing: { status: 403, title: 'The API key may not do this' },
  RoleNotAllowed: { status: 403, title: 'The role may not do this' },
  RequestForged: { status: 403, title: 'The request does not come from the console' },
  UnknownRoute: { status: 404, title: 'There is nothing at this address' },
  UnknownCase: { status: 404, title: 'There is no such case' },
  LinkInvalid: { status: 404, title: 'The link opens nothing' },
  NoOrder: { status: 404, title: 'There is no such order' },
  NoLabel: { status: 404, title: 'The case has no label' },
  MethodNotAllowed: { status: 405, title: 'The address knows no such method' },
  IdempotencyKeyReused: { status: 409, title: 'The Idempotency-Key belongs to another request' },
  DuplicateEvent: { status: 409, title: 'The event id belongs to another event' },
  CaseExists: { status: 409, title: 'There already is such a case' },
  CaseClosed: { status: 409, title: 'The case is closed' },
  UnitTaken: { status: 409, title: 'Another case holds these goods' },
  OrderConflict: { status: 409, title: 'A case relies on what would change' },
  EventNotAccepted: { status: 409, title: 'The case cannot take this event now' },
  Overtaken: { status: 409, title: 'Somebody else changed the case meanwhile' },
  Refused: { status: 409, title: 'The case refused it' },
  BodyTooLarge: { status: 413, title: 'The body is too large' },
  UnsupportedMediaType: { status: 415, title: 'The body must be JSON' },
  InvalidInput: { status: 422, title: 'A field is wrong' },
  InvalidPayload: { status: 422, title: "A field of the event's payload is wrong" },
  TextTooLarge: { status: 422, title: 'A text is too long' },
  PayloadTooLarge: { status: 422, title: "The event's payload is too large" },
  ControlCharacter: { status: 422, title: 'A text holds a character that cannot be kept' },
  FutureEvent: { status: 422, title: 'It cannot have happened yet' },
  ReservedEvent: { status: 422, title: 'The event belongs to the engine' },
  UnknownPolicy: { status: 422, title: 'There is no such policy' },
  UnknownOrder: { status: 422, title: 'There is no such order of this customer' },
  UnknownKind: { status: 422, title: 'The policy has no such kind of case' },
  UnknownEvent: { status: 422, title: 'The case knows no such event' },
  RateLimited: { status: 429, title: 'Too many requests' },
  Internal: { status: 500, title: 'A defect of Redress' },
  ServiceUnavailable: { status: 503, title: 'Not available for the moment' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemType = keyof typeof problemTypes;

/** What the client of cases calls otherwise. */
const aliases: Readonly<Record<string, ProblemType>> = {
  InvalidMessage: 'InvalidPayload',
  NotPermitted: 'RoleNotAllowed',
  NoTemporal: 'ServiceUnavailable',
  NoDatabase: 'ServiceUnavailable',
  BadConfiguration: 'ServiceUnavailable',
  NotAllowed: 'ServiceUnavailable',
  UnknownNamespace: 'ServiceUnavailable',
};

/** The problem that an error of this type is; a type that a case brings itself is a refusal by the case. */
export function problemTypeOf(type: string): ProblemType {
  if (isProblemType(type)) return type;
  return (Object.hasOwn(aliases, type) ? aliases[type] : undefined) ?? 'Refused';
}

function isProblemType(type: string): type is ProblemType {
  return Object.hasOwn(problemTypes, type);
}
