import type { AnyStateMachine } from 'xstate';
import { deliver, startRoot } from './actors.ts';
import { causeOf } from './cause.ts';
import type { PlainEvent } from './commands.ts';
import { isActive, liveOf, openDraft, type Draft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { external } from './external.ts';
import { InterpreterError } from './failure.ts';
import { activeNodes } from './shapes.ts';
import { toPlain } from './plain.ts';
import { sealed, type StepItem, type StepOptions, type Stepped } from './stepped.ts';

/**
 * The first step: the chart's initial transition at the instant `now` (epoch ms), stamped as `at` on the input.
 *
 * @throws InterpreterError, or whatever the chart's own code throws
 */
export function start(chart: AnyStateMachine, { input, now }: { input?: unknown; now: number }): Stepped {
  const nothing: Envelope = {
    format: 1,
    machineId: chart.id,
    machineVersion: chart.version ?? '',
    revision: 0,
    counter: 0,
    actors: {},
    timers: [],
    invocations: [],
    outbox: [],
    seen: [],
    dropped: { timers: 0, results: 0 },
  };
  const draft = openDraft(chart, nothing, causeOf({ kind: 'start' }), now);
  startRoot(draft, toPlain(input, 'input'));
  return sealed(draft, nothing);
}

/**
 * What the envelope becomes when this happens at the instant `now` (epoch ms). Pure: the given envelope is not touched,
 * also when it throws, and the same arguments give the same result.
 *
 * @throws InterpreterError, or whatever the chart's own code throws
 */
export function step(
  chart: AnyStateMachine,
  envelope: Envelope,
  item: StepItem,
  now: number,
  options: StepOptions = {},
): Stepped {
  if (envelope.machineId !== chart.id || envelope.machineVersion !== (chart.version ?? '')) {
    throw new InterpreterError(
      'VersionMismatch',
      `The case began under ${envelope.machineId}@${envelope.machineVersion}, this worker has ${chart.id}@${chart.version}; deploy that version or migrate the case.`,
    );
  }
  switch (item.kind) {
    case 'external':
      return external(chart, envelope, item, now, options);
    case 'timer':
      return fired(chart, envelope, item.generation, now);
    case 'result':
      return settled(chart, envelope, item, now);
    case 'receipt':
      return receipted(chart, envelope, item, now);
    default:
      return item satisfies never;
  }
}

function fired(chart: AnyStateMachine, envelope: Envelope, generation: number, now: number): Stepped {
  const timer = envelope.timers.find((candidate) => candidate.generation === generation);
  if (!timer) return stale(envelope, 'timers');
  const draft = openDraft(chart, envelope, causeOf({ kind: 'timer', generation }), now);
  draft.timers = draft.timers.filter((candidate) => candidate !== timer);
  deliver(draft, timer.to, timer.event, timer.toGeneration);
  return sealed(draft, envelope);
}

function settled(
  chart: AnyStateMachine,
  envelope: Envelope,
  { generation, result }: Extract<StepItem, { kind: 'result' }>,
  now: number,
): Stepped {
  const invocation = envelope.invocations.find(
    (candidate) => candidate.generation === generation && candidate.status === 'running',
  );
  if (!invocation) return stale(envelope, 'results');
  const { id, owner } = invocation;
  const draft = openDraft(chart, envelope, causeOf({ kind: 'result', generation }), now);
  // It stays listed until its state is left: XState may still send to it, and stops it then.
  draft.invocations = draft.invocations.map((candidate) =>
    candidate === invocation ? { ...candidate, status: 'settled' } : candidate,
  );
  const event: PlainEvent =
    result.status === 'done'
      ? { type: `xstate.done.actor.${id}`, output: toPlain(result.output, `output of '${id}'`), actorId: id }
      : { type: `xstate.error.actor.${id}`, error: toPlain(result.error, `error of '${id}'`), actorId: id };
  deliver(draft, owner, event);
  return sealed(draft, envelope);
}

function receipted(
  chart: AnyStateMachine,
  envelope: Envelope,
  { effectId, receipt }: Extract<StepItem, { kind: 'receipt' }>,
  now: number,
): Stepped {
  const effect = envelope.outbox.find((candidate) => candidate.id === effectId);
  if (!effect) return stale(envelope, 'results');
  const draft = openDraft(chart, envelope, causeOf({ kind: 'receipt', effectId }), now);
  draft.outbox = draft.outbox.filter((candidate) => candidate !== effect);
  const event = {
    type: 'effect.settled',
    effectId,
    name: effect.name,
    params: effect.params,
    receipt: toPlain(receipt, `receipt of '${effectId}'`),
  };
  if (listens(draft, effect.owner)) deliver(draft, effect.owner, event, effect.ownerGeneration);
  return sealed(draft, envelope);
}

/** Receipts go only to states that ask for them by name: a `*` that meant the chart's own events must not see them. */
function listens(draft: Draft, owner: string): boolean {
  const cell = draft.cells.get(owner);
  if (!cell || !isActive(cell)) return false;
  const nodes = activeNodes(liveOf(draft, cell));
  return nodes.some(({ transitions }) => transitions.has('effect.settled') || transitions.has('effect.*'));
}

function stale(envelope: Envelope, what: 'timers' | 'results'): Stepped {
  return {
    envelope: { ...envelope, dropped: { ...envelope.dropped, [what]: envelope.dropped[what] + 1 } },
    notices: [],
  };
}
