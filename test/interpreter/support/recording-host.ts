import type { DurableHost } from '../../../workflows/interpreter/host.ts';

/** A host that writes down what it is asked for and delivers only what it is told to. */
export interface RecordingHost extends DurableHost {
  /** What was asked, in order: what would stand in a history. */
  readonly calls: string[];
  /** How often it was told at rest. */
  told(): number;
  /** What can be delivered now, oldest first. */
  pending(): string[];
  /** Delivers without waking the loop. */
  deliver(key: string): void;
  /** Lets the loop see what was delivered and waits until it rests again. */
  wake(): Promise<void>;
}

/** Effects whose first try fails: the second one is asked for in turn. */
const failsFirst = (id: string): boolean => id.endsWith('.0');

/** Makes a recording host. Time stands still: any timer may be delivered at any moment. */
export function createRecordingHost(): RecordingHost {
  const calls: string[] = [];
  const open = new Map<string, () => void>();
  let published = 0;
  let waiting: { until: () => boolean; go: () => void } | undefined;
  let atRest: (() => void) | undefined;
  const ask = (call: string, key?: string, act?: () => void): void => {
    calls.push(call);
    if (key !== undefined && act) open.set(key, act);
  };
  const close = (call: string, key: string): void => {
    calls.push(call);
    open.delete(key);
  };
  return {
    calls,
    told: () => published,
    pending: () => [...open.keys()],
    deliver(key) {
      const act = open.get(key);
      open.delete(key);
      act?.();
    },
    wake: () =>
      new Promise((resolve) => {
        atRest = resolve;
        if (!waiting?.until()) return waiting && resolve();
        const { go } = waiting;
        waiting = undefined;
        go();
      }),
    now: () => 0,
    // The condition is asked after every delivery.
    stir: () => {},
    wait: (until) =>
      new Promise((go) => {
        if (until()) return go();
        waiting = { until, go };
        atRest?.();
      }),
    setTimer: ({ generation, id }, fire) => ask(`set ${id}#${generation}`, `timer ${generation}`, fire),
    clearTimer: ({ generation, id }) => close(`clear ${id}#${generation}`, `timer ${generation}`),
    run: ({ generation, id }, settle) =>
      ask(`run ${id}#${generation}`, `result ${generation}`, () => settle({ status: 'done', output: 1 })),
    cancel: ({ generation, id }) => close(`cancel ${id}#${generation}`, `result ${generation}`),
    perform({ id }, settle, inTurn) {
      const again = (): void => ask(`perform ${id} again`, `effect ${id}`, () => settle(null));
      ask(`perform ${id}`, `effect ${id}`, () => (failsFirst(id) ? inTurn(again) : settle(null)));
    },
    stepped: ({ revision }) => void calls.push(`stepped ${revision}`),
    publish: () => {
      published += 1;
    },
    shouldYield: () => false,
  };
}
