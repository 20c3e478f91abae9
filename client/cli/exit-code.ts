/** The exit codes of `redress`, documented in docs/command-line.md: scripts rely on them. */
export const exitCode = {
  done: 0,
  /** The case or a rule said no. */
  refused: 1,
  /** What was typed is wrong: nothing was stored or sent. */
  badInput: 2,
  /** Temporal, the worker or the database cannot be reached or used: trying again may help. */
  notReachable: 3,
  /** There is no such case or order. */
  unknownCase: 4,
  /** A defect of Redress itself. */
  defect: 70,
} as const;

const badInput = new Set([
  'InvalidInput',
  'InvalidMessage',
  'InvalidPayload',
  'InvalidPolicy',
  'ReservedEvent',
  'UnknownPolicy',
  'UnknownKind',
  'UnknownEvent',
  'UnknownClock',
  'TextTooLarge',
  'PayloadTooLarge',
  'ControlCharacter',
  'FutureEvent',
]);
const notReachable = new Set([
  'NoTemporal',
  'NoDatabase',
  'BadConfiguration',
  'ServiceUnavailable',
  'NotAllowed',
  'UnknownNamespace',
]);

/** The exit code for a ClientError's type. A type that a case brings itself is a refusal. */
export function exitCodeFor(type: string): number {
  if (badInput.has(type)) return exitCode.badInput;
  if (notReachable.has(type)) return exitCode.notReachable;
  return ['UnknownCase', 'UnknownOrder', 'UnknownOutage'].includes(type)
    ? exitCode.unknownCase
    : exitCode.refused;
}
