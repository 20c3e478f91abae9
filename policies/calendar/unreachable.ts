/** For the default of an exhaustive switch: the compiler refuses the call when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}: handle it in the switch that names its kind.`);
}
