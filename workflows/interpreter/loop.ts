import type { AnyStateMachine } from 'xstate';
import { invocationClassOf } from './chart.ts';
import type { PlainEvent } from './commands.ts';
import { rootOf, type Answer, type Envelope } from './envelope.ts';
import type { DurableHost, Notice } from './host.ts';
import { barrier } from './barrier.ts';
import { createMailbox, type Letter } from './mailbox.ts';
import { createReconciler } from './reconcile.ts';
import { start, step } from './step.ts';
import type { StepOptions, Stepped } from './stepped.ts';
import { traced } from './traces.ts';

/**
 * Awaited after each step. A host may carry out the clearing of a timer one turn after it was asked (Temporal's scopes do);
 * without the turn what the next step tells the host would overtake it, but only where results arrive in one group, as in
 * a replay.
 */
const turn = Promise.resolve();

export interface LoopSpec {
  readonly chart: AnyStateMachine;
  readonly host: DurableHost;
  readonly options?: StepOptions;
  /** A case that goes on; else a new one begins with `input`. */
  readonly envelope?: Envelope;
  readonly input?: unknown;
}

export interface ExternalEvent {
  /** Unique for the case: a second event of this id gets the first answer and does nothing. */
  readonly id: string;
  readonly event: PlainEvent;
}

export type LoopResult =
  | { readonly kind: 'done'; readonly output: unknown; readonly envelope: Envelope }
  | { readonly kind: 'yield'; readonly envelope: Envelope };

export interface Loop {
  /** Enqueues an event and answers when it was taken. A refusal is an answer, not an exception. */
  post(event: ExternalEvent): Promise<Answer>;
  /**
   * Runs until the chart is done and all its effects have receipts, or the host wants to go on in a fresh run. May be
   * called again after it returned.
   *
   * @throws what a step throws; the envelope and the event that caused it are kept as they were
   */
  run(): Promise<LoopResult>;
  envelope(): Envelope;
  /** Nothing waits in the lanes. */
  quiescent(): boolean;
  /**
   * Nothing waits and nothing is under way that could change what is possible: no running invocation, no effect without
   * receipt, no deadline that has passed. Only then may a validator refuse by state.
   */
  settled(): boolean;
}

/**
 * Makes the loop of one case; a new case takes its first step at once. Only the loop steps: handlers post and wait.
 *
 * @throws what the first step throws
 */
export function createLoop({ chart, host, options = {}, envelope, input }: LoopSpec): Loop {
  const mailbox = createMailbox();
  const put = (letter: Letter): void => {
    mailbox.put(letter);
    host.stir();
  };
  const first: Stepped = envelope
    ? { envelope, notices: [] }
    : traced(() => start(chart, { input, now: host.now() }));
  let current = first.envelope;
  // A run that took over tells the host once what it took over.
  let changed = true;
  let notices: Notice[] = [...first.notices];
  const inTurn = (act: () => void): void => put({ act });
  const reconciler = createReconciler(
    host,
    (invocation) => invocationClassOf(chart, current, invocation).cancellation === 'interruptible',
    (item) => put({ item }),
    inTurn,
  );

  // Step by step, never once a wake: on a replay the same results may arrive in other groups, and the order of what the
  // host is told must not depend on that. A timer set and cleared within one delivery leaves no trace in a history.
  const bring = (): void => {
    reconciler.bring(current);
    host.stepped(current, inTurn);
  };

  const takeOne = (): boolean => {
    const letter = mailbox.peek();
    if (!letter) return false;
    if ('act' in letter) {
      mailbox.drop(letter);
      letter.act();
      return true;
    }
    const { item } = letter;
    const stepped = traced(() => step(chart, current, item, host.now(), options));
    mailbox.drop(letter);
    notices.push(...stepped.notices);
    if (stepped.envelope !== current) {
      changed = true;
      current = stepped.envelope;
      bring();
    }
    if (stepped.answer) letter.answer?.(stepped.answer);
    return true;
  };

  const rest = (): void => {
    if (!changed) return;
    const told = notices;
    changed = false;
    notices = [];
    host.publish(current, told);
  };

  const idle = (): boolean => mailbox.empty() && current.outbox.length === 0 && !reconciler.irreversible();
  const ended = (): LoopResult | undefined => {
    if (!idle()) return undefined;
    const { snapshot } = rootOf(current);
    if (snapshot.status === 'done') return { kind: 'done', output: snapshot.output, envelope: current };
    if (!host.shouldYield()) return undefined;
    reconciler.interrupt();
    return { kind: 'yield', envelope: current };
  };

  return {
    post: ({ id, event }) => new Promise((answer) => put({ item: { kind: 'external', id, event }, answer })),
    async run() {
      bring();
      for (;;) {
        while (!mailbox.onlyExternal() && takeOne()) await turn;
        if (!mailbox.empty()) {
          await barrier();
          while (takeOne()) await turn;
        }
        rest();
        const result = ended();
        if (result) return result;
        await host.wait(() => !mailbox.empty() || (idle() && host.shouldYield()));
      }
    },
    envelope: () => current,
    quiescent: () => mailbox.empty(),
    settled: () =>
      mailbox.empty() &&
      current.outbox.length === 0 &&
      current.invocations.every(({ status }) => status === 'settled') &&
      current.timers.every(({ fireAt }) => fireAt > host.now()),
  };
}
