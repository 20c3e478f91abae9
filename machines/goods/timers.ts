/** Timers that the chart of every case about goods has, in words. */
export const goodsTimers = {
  reminder: 'reminder to send the parcel',
  sendBy: 'the label expires',
  transitLimit: 'the parcel is looked for',
  lateArrivals: 'end of waiting for a late parcel',
  dutyDue: 'reminder of what a person must do',
  closing: 'closing after the last word',
  lastWord: 'end of waiting for the last word to be delivered',
} as const;

/** `meta` of a state of a shared part that owns such timers. */
export function timedGoods(...names: readonly (keyof typeof goodsTimers)[]) {
  const timers: Partial<Record<string, string>> = {};
  for (const name of names) timers[name] = goodsTimers[name];
  return { timers };
}
