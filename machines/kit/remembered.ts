/**
 * The same function, which remembers its last argument and result: guards and delays ask the same of one context several times in
 * a step. For pure functions of values that do not change.
 */
export function remembered<Of extends object, Value>(derive: (of: Of) => Value): (of: Of) => Value {
  let last: { readonly of: Of; readonly value: Value } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, value: derive(of) };
    return last.value;
  };
}
