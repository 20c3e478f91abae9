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
