/**
 * A pure memo of what is derived from an object and a key, gone with the object. When it holds `most` keys of one object it
 * begins anew.
 */
export function remembering<Value>(most = 256): (of: object, key: string, derive: () => Value) => Value {
  const memo = new WeakMap<object, Map<string, Value>>();
  return (of, key, derive) => {
    const known = memo.get(of) ?? new Map<string, Value>();
    memo.set(of, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = derive();
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
