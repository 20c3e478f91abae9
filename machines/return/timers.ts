/** What each timer of the chart does when it fires, in words for the Temporal Web UI and the case's view. */
export const timers = {
  reminder: 'reminder to send the parcel',
  sendBy: 'the label expires',
  transitLimit: 'the parcel is looked for',
  lateArrivals: 'end of waiting for a late parcel',
  refundAim: 'refund aimed at, or a person is told',
  refundDue: 'refund, or an apology to the customer',
  dutyDue: 'reminder of what a person must do',
  closing: 'closing after the last word',
  lastWord: 'end of waiting for the last word to be delivered',
} as const;

export type TimerName = keyof typeof timers;

/** `meta` of a state that owns timers. */
export function timed(...names: readonly TimerName[]): {
  readonly timers: Readonly<Partial<Record<TimerName, string>>>;
} {
  return { timers: Object.fromEntries(names.map((name) => [name, timers[name]])) };
}

export function isTimer(name: string): name is TimerName {
  return Object.hasOwn(timers, name);
}

/** The name of a timer from its XState event type `xstate.after.<name>.<state>`. */
export function timerName(eventType: string): TimerName | undefined {
  const name = eventType.split('.')[2] ?? '';
  return isTimer(name) ? name : undefined;
}
