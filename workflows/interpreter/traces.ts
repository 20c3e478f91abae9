/** The most frames that a trace holds: as many as Node keeps where nobody says otherwise. */
const whole = 10;

/** What V8 reads when an error is made, and Temporal's sandbox makes one for each promise. */
const limit: { stackTraceLimit: number } = Object.create(Function.prototype, {
  stackTraceLimit: { value: 0, writable: true },
});

/**
 * From now on errors have a trace only where `traced` does something. Promises are made nearly everywhere else, and to
 * trace them costs more than anything that a case does. To be called once, before the SDK freezes `Error`: V8 finds the
 * limit just as well on its prototype, which nobody freezes.
 */
export function traceNothingElse(): void {
  Reflect.deleteProperty(Error, 'stackTraceLimit');
  Object.setPrototypeOf(Error, limit);
}

/**
 * What the constructor of `Promise` has compiled, by its source. For the error that the sandbox makes with each promise,
 * only to read its trace, it makes an object that has none.
 */
const compiled = new Map<string, unknown>([['return globalThis.Error', () => Object]]);

/** As `Function`, but the same source is compiled once. */
function compileOnce(source: string): unknown {
  if (!compiled.has(source)) compiled.set(source, Reflect.construct(Function, [source]));
  return compiled.get(source);
}

/**
 * From now on the constructor of `Promise` compiles the same source once only. Temporal's sandbox finds the workflow of
 * a promise through it, and the error whose trace it would keep, by compiling a line each when the promise is made and
 * again when it settles (`setPromiseHook` in the SDK's vm-shared). To be called once, before the SDK freezes `Promise`.
 */
export function compileForPromisesOnce(): void {
  Object.defineProperty(Promise, 'constructor', { value: compileOnce, configurable: true });
}

/** Does what a chart's author wrote: its errors say where. For what waits for nothing and makes no promise. */
export function traced<T>(work: () => T): T {
  const before = limit.stackTraceLimit;
  limit.stackTraceLimit = whole;
  try {
    return work();
  } finally {
    limit.stackTraceLimit = before;
  }
}
