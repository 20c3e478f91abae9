import type { AnyStateMachine } from 'xstate';
import type { PlainEvent } from './commands.ts';
import type { Answer, Envelope } from './envelope.ts';
import { createLoop, type Loop, type LoopResult } from './loop.ts';
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from './memory-host.ts';
import type { StepOptions } from './stepped.ts';

export interface RehearsalSpec extends MemoryHostOptions {
  readonly chart: AnyStateMachine;
  readonly input?: unknown;
  readonly envelope?: Envelope;
  readonly options?: StepOptions;
  /** What may be due in one `advance` before it gives up on a chart that never rests. Default 10,000. */
  readonly limit?: number;
}

/** A case carried in memory in virtual time. */
export interface Rehearsal {
  /** Sends an event and waits until the case rests. Without an id it gets one of its own. */
  send(event: PlainEvent, id?: string): Promise<Answer>;
  /** Lets virtual milliseconds pass; everything due happens at its own instant. */
  advance(ms: number): Promise<void>;
  /** Lets time pass until the condition holds; false when nothing more is due. */
  runUntil(holds: (envelope: Envelope) => boolean): Promise<boolean>;
  /** Waits until the case rests at the present instant. */
  settle(): Promise<void>;
  /** Forgets host and loop, and goes on `asleep` ms later from the last envelope, sent through JSON. */
  crash(asleep?: number): Promise<void>;
  envelope(): Envelope;
  now(): number;
  /** Set when the run came to an end. */
  result(): LoopResult | undefined;
  readonly host: MemoryHost;
  readonly loop: Loop;
}

/**
 * Carries a chart in memory: for tests, and for showing what a case would do without waiting for it.
 *
 * @throws what the chart's first step throws; `send`, `advance`, ... throw what a later step throws
 */
export async function rehearse(spec: RehearsalSpec): Promise<Rehearsal> {
  let ids = 0;
  let host = createMemoryHost(spec);
  let loop: Loop;
  let running: Promise<void>;
  let result: LoopResult | undefined;

  const begin = (from: { envelope: Envelope } | { input: unknown }): Promise<void> => {
    loop = createLoop({ chart: spec.chart, host, options: spec.options ?? {}, ...from });
    return resume();
  };
  const resume = (): Promise<void> => {
    result = undefined;
    running = loop.run().then((ended) => void (result = ended));
    return settle();
  };
  const settle = async (): Promise<void> => {
    await Promise.race([host.parked(), running]);
    if (host.deliverNext(host.now())) await settle();
  };
  const next = async (until: number): Promise<boolean> => {
    if (result || !host.deliverNext(until)) return false;
    await settle();
    return true;
  };
  const upTo = async (until: number, enough: () => boolean): Promise<void> => {
    for (let left = spec.limit ?? 10_000; !enough() && (await next(until)); left -= 1) {
      if (left === 0)
        throw new Error(`The chart '${spec.chart.id}' did not come to rest; it keeps time busy without end.`);
    }
  };

  const rehearsal: Rehearsal = {
    async send(event, id) {
      ids += 1;
      const answer = loop.post({ id: id ?? `event-${ids}`, event });
      // A run that has ended is taken up again: a closed case still answers.
      if (result) await resume();
      host.poke();
      await Promise.race([answer, running]);
      await settle();
      return answer;
    },
    async advance(ms) {
      const until = host.now() + ms;
      await upTo(until, () => false);
      host.setNow(until);
    },
    async runUntil(holds) {
      await upTo(Number.MAX_SAFE_INTEGER, () => holds(loop.envelope()));
      return holds(loop.envelope());
    },
    settle,
    async crash(asleep = 0) {
      const envelope: Envelope = JSON.parse(JSON.stringify(loop.envelope()));
      host = createMemoryHost({ ...spec, now: host.now() + asleep });
      await begin({ envelope });
    },
    envelope: () => loop.envelope(),
    now: () => host.now(),
    result: () => result,
    get host() {
      return host;
    },
    get loop() {
      return loop;
    },
  };
  await begin(spec.envelope ? { envelope: spec.envelope } : { input: spec.input });
  return rehearsal;
}
