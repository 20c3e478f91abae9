import type { Envelope, EffectRecord, InvocationRecord, PlainError } from './envelope.ts';
import { plainError } from './failure.ts';
import type { DurableHost, Notice, Settlement } from './host.ts';

/** How scripted work ends, after `takes` virtual milliseconds (default 0). */
export type Outcome<T> = { readonly takes?: number } & (
  { readonly output: T } | { readonly error: PlainError } | { readonly never: true }
);

/** What stands for the world: activities by the name of their placeholder, effects by the name of their action. */
export interface Script {
  readonly activities?: Readonly<
    Record<string, (invocation: InvocationRecord) => Outcome<unknown> | Promise<Outcome<unknown>>>
  >;
  /** Default: the receipt `{ status: 'delivered' }` at once. */
  readonly effects?: Readonly<
    Record<string, (effect: EffectRecord) => Outcome<unknown> | Promise<Outcome<unknown>>>
  >;
}

export interface MemoryHostOptions extends Script {
  /** Epoch ms at the beginning. */
  readonly now?: number;
  readonly shouldYield?: () => boolean;
}

/** A host in memory whose time stands still until it is advanced. */
export interface MemoryHost extends DurableHost {
  /** Delivers the next thing that is due at or before `until`, at its own instant; false when there is none. */
  deliverNext(until: number): boolean;
  /** Moves time, delivering nothing. */
  setNow(now: number): void;
  /** Has the loop's condition evaluated again, after something was posted. */
  poke(): void;
  /** Resolves when the loop waits and its condition does not hold. */
  parked(): Promise<void>;
  readonly published: readonly { readonly envelope: Envelope; readonly notices: readonly Notice[] }[];
}

interface Pending {
  readonly due: number;
  /** Results before deadlines of the same instant, deadlines by id: the tie rule of a restore. */
  readonly rank: readonly [number, string, number];
  readonly act: () => void;
}

/** Makes a memory host; work of an earlier host is not known to it, as after a crash. */
export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  let now = options.now ?? 0;
  let sequence = 0;
  let starting = 0;
  let waiting: { until: () => boolean; resolve: () => void } | undefined;
  const watchers: (() => void)[] = [];
  const pending = new Map<string, Pending>();
  const published: { envelope: Envelope; notices: readonly Notice[] }[] = [];

  const poke = (): void => {
    if (!waiting?.until()) return;
    const { resolve } = waiting;
    waiting = undefined;
    resolve();
  };
  const tellWatchers = (): void => {
    if (waiting && starting === 0 && !waiting.until()) for (const watcher of watchers.splice(0)) watcher();
  };
  const later = (key: string, due: number, name: string, act: () => void): void => {
    sequence += 1;
    pending.set(key, { due, rank: [key.startsWith('timer/') ? 1 : 0, name, sequence], act });
  };
  const play = async <T>(
    key: string,
    script: () => Outcome<T> | Promise<Outcome<T>>,
    settle: (outcome: Outcome<T>) => void,
  ): Promise<void> => {
    const begun = now;
    const mark = { due: Infinity, rank: [0, key, 0], act: () => {} } as const;
    pending.set(key, mark);
    starting += 1;
    const outcome = await script();
    starting -= 1;
    // Cancelled meanwhile, or cancelled and started again.
    if (pending.get(key) === mark && !('never' in outcome))
      later(key, begun + (outcome.takes ?? 0), key, () => settle(outcome));
    tellWatchers();
  };

  return {
    now: () => now,
    // The condition is asked after every delivery.
    stir: () => {},
    wait: (until) =>
      new Promise((resolve) => {
        if (until()) return resolve();
        waiting = { until, resolve };
        tellWatchers();
      }),
    setTimer: (timer, fire) => later(`timer/${timer.generation}`, timer.fireAt, timer.id, fire),
    clearTimer: ({ generation }) => void pending.delete(`timer/${generation}`),
    run(invocation, settle) {
      const script = options.activities?.[invocation.src];
      const unknown = plainError(
        'UnknownActivity',
        `No activity '${invocation.src}' is scripted; add it to activities.`,
      );
      void play(
        `invocation/${invocation.generation}`,
        () => script?.(invocation) ?? { error: unknown },
        (outcome) => settle(settlementOf(outcome)),
      );
    },
    cancel: ({ generation }) => void pending.delete(`invocation/${generation}`),
    perform(effect, settle) {
      const script = options.effects?.[effect.name];
      void play(
        `effect/${effect.id}`,
        () => script?.(effect) ?? { output: { status: 'delivered' } },
        (outcome) => settle('output' in outcome ? outcome.output : outcome),
      );
    },
    stepped: () => {},
    publish: (envelope, notices) => void published.push({ envelope, notices }),
    shouldYield: () => options.shouldYield?.() ?? false,
    deliverNext(until) {
      const [next] = [...pending].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => compare(a, b));
      if (!next) return false;
      pending.delete(next[0]);
      now = Math.max(now, next[1].due);
      next[1].act();
      poke();
      return true;
    },
    setNow: (instant) => {
      now = instant;
    },
    poke,
    parked: () =>
      new Promise((resolve) => {
        watchers.push(resolve);
        tellWatchers();
      }),
    published,
  };
}

function settlementOf(outcome: Outcome<unknown>): Settlement {
  if ('error' in outcome) return { status: 'failed', error: outcome.error };
  return { status: 'done', output: 'output' in outcome ? outcome.output : undefined };
}

function compare(a: Pending, b: Pending): number {
  if (a.due !== b.due) return a.due - b.due;
  const [rank, name, age] = a.rank;
  const [otherRank, otherName, otherAge] = b.rank;
  if (rank !== otherRank) return rank - otherRank;
  if (name !== otherName) return name < otherName ? -1 : 1;
  return age - otherAge;
}
