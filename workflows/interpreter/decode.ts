import type { AnyStateMachine } from 'xstate';
import { effectOf } from '../../machines/kit/effect.ts';
import { parentAddress } from '../../machines/kit/parent.ts';
import type { Command, PlainEvent, SendTarget } from './commands.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';

/** XState v5's action object. `exec` of built-ins must never be called: it expects a live actor. */
export interface ActionObject {
  readonly type: string;
  readonly info: { readonly self: unknown };
  readonly params: unknown;
  readonly exec?: unknown;
}

interface DelayedParams {
  readonly event: PlainEvent;
  readonly id: string | undefined;
  readonly delay: number | undefined;
}

/** Session ids that XState makes from a module counter: they differ on replay and must never leave this file. */
const generatedId = /^x:\d+$/;

/**
 * Says what XState's action objects mean, in their order. The only place that knows their shapes.
 *
 * @throws InterpreterError of type NotDurable for an action that cannot endure, naming the chart and what to do
 */
export function decode(actions: readonly ActionObject[], chart: AnyStateMachine): Command[] {
  return actions.map((action) => decodeOne(action, chart)).filter((command) => command !== undefined);
}

function decodeOne(action: ActionObject, chart: AnyStateMachine): Command | undefined {
  switch (action.type) {
    case 'xstate.raise': {
      const { event, id, delay } = action.params as DelayedParams;
      // Without a delay it was queued and taken inside the same macrostep already.
      return delay === undefined ? undefined : timer(chart, { event, id, delay }, { kind: 'self' });
    }
    case 'xstate.sendTo': {
      const { event, id, delay } = action.params as DelayedParams;
      const to = target(action, chart);
      return delay === undefined ? { kind: 'send', to, event } : timer(chart, { event, id, delay }, to);
    }
    case 'xstate.cancel':
      return { kind: 'timer.clear', id: (action.params as { sendId: string }).sendId };
    case 'xstate.spawnChild':
      return spawn(action, chart);
    case 'xstate.stopChild': {
      // An id that is not a child gives undefined params: XState ignores it too.
      const ref = action.params as { id: string } | undefined;
      return ref && { kind: 'invoke.stop', id: ref.id };
    }
    case 'xstate.emit':
      return {
        kind: 'emit',
        event: toPlain((action.params as { event: PlainEvent }).event, `${chart.id}: emitted event`),
      };
    case 'xstate.log': {
      const { value, label } = action.params as { value: unknown; label: string | undefined };
      return { kind: 'log', label, value };
    }
    default:
      return effect(action, chart);
  }
}

function timer(chart: AnyStateMachine, params: DelayedParams, to: SendTarget): Command {
  const { event, id, delay } = params;
  if (id === undefined) {
    return notDurable(
      chart,
      `the delayed event '${event.type}' has no id and could be neither cancelled nor restored; add { id: '...' }`,
    );
  }
  if (typeof delay !== 'number' || !Number.isFinite(delay)) {
    return notDurable(
      chart,
      `the delay of '${id}' is ${String(delay)}; it must be a finite number of milliseconds`,
    );
  }
  // Whole milliseconds, never early; a delay that lies in the past is due now.
  return {
    kind: 'timer.set',
    id,
    event: toPlain(event, `${chart.id}: event of timer '${id}'`),
    delay: Math.max(0, Math.ceil(delay)),
    to,
  };
}

function target({ params, info }: ActionObject, chart: AnyStateMachine): SendTarget {
  const { to, targetId } = params as { to: unknown; targetId: string | undefined };
  if (targetId === '#_internal' || to === info.self) return { kind: 'self' };
  if (targetId !== undefined)
    return { kind: 'child', id: targetId.startsWith('#_') ? targetId.slice(2) : targetId };
  if ((to as Partial<typeof parentAddress> | undefined)?.durable === parentAddress.durable)
    return { kind: 'parent' };
  return notDurable(
    chart,
    'sendTo got an actor reference; name the child by its id, or use parent from machines/kit/parent.ts',
  );
}

function spawn({ params }: ActionObject, chart: AnyStateMachine): Command {
  const { actorRef, src, input } = params as {
    actorRef?: { id: string; systemId?: string; _syncSnapshot?: boolean };
    src: unknown;
    input: unknown;
  };
  if (typeof src !== 'string' || src.startsWith('xstate.invoke.')) {
    return notDurable(
      chart,
      'inline actor logic has no name to restore it by; name it under setup({ actors })',
    );
  }
  if (!actorRef) return notDurable(chart, `the actor '${src}' is not under setup({ actors })`);
  if (generatedId.test(actorRef.id))
    return notDurable(chart, `spawnChild('${src}') needs a literal id: { id: '...' }`);
  if (actorRef.id.includes('/'))
    return notDurable(chart, `the child id '${actorRef.id}' contains '/', which separates addresses`);
  if (actorRef.systemId !== undefined)
    return notDurable(chart, `'${actorRef.id}' has a systemId; reach it by its id from its parent`);
  if (actorRef._syncSnapshot)
    return notDurable(chart, `'${actorRef.id}' uses onSnapshot; let the child send what the parent needs`);
  return {
    kind: 'invoke.start',
    id: actorRef.id,
    src,
    input: toPlain(input, `${chart.id}: input of '${actorRef.id}'`),
  };
}

function effect({ type, params, exec }: ActionObject, chart: AnyStateMachine): Command {
  if (type.startsWith('xstate.'))
    return notDurable(chart, `XState's action '${type}' is unknown to this interpreter`);
  const registered = (chart.implementations.actions as Record<string, unknown>)[type];
  if (!effectOf(registered) || registered !== exec) {
    return notDurable(
      chart,
      `the action '${type}' runs code of its own; declare it under setup({ actions }) with effect(schema)`,
    );
  }
  return { kind: 'effect', name: type, params: toPlain(params, `${chart.id}: params of effect '${type}'`) };
}

function notDurable(chart: AnyStateMachine, reason: string): never {
  throw new InterpreterError('NotDurable', `Chart '${chart.id}': ${reason}.`);
}
