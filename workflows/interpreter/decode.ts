import type { AnyStateMachine } from 'xstate';
import { effectOf } from '../../machines/kit/effect.ts';
import { parentAddress } from '../../machines/kit/parent.ts';
import { logicOf } from './chart.ts';
import type { Command, PlainEvent, SendTarget } from './commands.ts';
import { InterpreterError } from './failure.ts';
import { toPlain } from './plain.ts';
import { fieldsOf, isEvent } from './shapes.ts';

/** XState v5's action object. `exec` of built-ins must never be called: it expects a live actor. */
export interface ActionObject {
  readonly type: string;
  readonly info: { readonly self: unknown };
  readonly params: unknown;
  readonly exec?: unknown;
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
  const params = fieldsOf(action.params);
  switch (action.type) {
    case 'xstate.raise':
      // Without a delay it was queued and taken inside the same macrostep already.
      return params['delay'] === undefined ? undefined : timer(chart, params, { kind: 'self' });
    case 'xstate.sendTo': {
      const to = target(action, chart);
      if (params['delay'] !== undefined) return timer(chart, params, to);
      return { kind: 'send', to, event: eventOf(chart, params['event']) };
    }
    case 'xstate.cancel':
      return { kind: 'timer.clear', id: String(params['sendId']) };
    case 'xstate.spawnChild':
      return spawn(params, chart);
    case 'xstate.stopChild':
      // An id that is not a child gives undefined params: XState ignores it too.
      return action.params === undefined ? undefined : { kind: 'invoke.stop', id: String(params['id']) };
    case 'xstate.emit':
      return { kind: 'emit', event: eventOf(chart, params['event']) };
    case 'xstate.log': {
      const { label, value } = params;
      return { kind: 'log', label: typeof label === 'string' ? label : undefined, value };
    }
    default:
      return effect(action, chart);
  }
}

function eventOf(chart: AnyStateMachine, event: unknown): PlainEvent {
  if (isEvent(event)) return toPlain(event, `${chart.id}: event '${event.type}'`);
  return notDurable(chart, `an action sends ${JSON.stringify(event)}, which is no event; give it a type`);
}

function timer(chart: AnyStateMachine, params: Readonly<Record<string, unknown>>, to: SendTarget): Command {
  const { id, delay } = params;
  const event = eventOf(chart, params['event']);
  if (typeof id !== 'string') {
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
  return { kind: 'timer.set', id, event, delay: Math.max(0, Math.ceil(delay)), to };
}

function target({ params, info }: ActionObject, chart: AnyStateMachine): SendTarget {
  const { to, targetId } = fieldsOf(params);
  if (targetId === '#_internal' || to === info.self) return { kind: 'self' };
  if (typeof targetId === 'string') {
    return { kind: 'child', id: targetId.startsWith('#_') ? targetId.slice(2) : targetId };
  }
  if (fieldsOf(to)['durable'] === parentAddress.durable) return { kind: 'parent' };
  return notDurable(
    chart,
    'sendTo got an actor reference; name the child by its id, or use parent from machines/kit/parent.ts',
  );
}

function spawn({ actorRef, src, input }: Readonly<Record<string, unknown>>, chart: AnyStateMachine): Command {
  if (typeof src !== 'string' || src.startsWith('xstate.invoke.')) {
    return notDurable(
      chart,
      'inline actor logic has no name to restore it by; name it under setup({ actors })',
    );
  }
  if (actorRef === undefined) return notDurable(chart, `the actor '${src}' is not under setup({ actors })`);
  const ref = fieldsOf(actorRef);
  const id = String(ref['id']);
  if (generatedId.test(id))
    return notDurable(chart, `spawnChild('${src}') needs a literal id: { id: '...' }`);
  if (id.includes('/'))
    return notDurable(chart, `the child id '${id}' contains '/', which separates addresses`);
  if (ref['systemId'] !== undefined)
    return notDurable(chart, `'${id}' has a systemId; reach it by its id from its parent`);
  if (ref['_syncSnapshot'] === true)
    return notDurable(chart, `'${id}' uses onSnapshot; let the child send what the parent needs`);
  if (logicOf(chart, src) === undefined)
    return notDurable(chart, `the actor '${src}' is not under setup({ actors })`);
  return { kind: 'invoke.start', id, src, input: toPlain(input, `${chart.id}: input of '${id}'`) };
}

function effect({ type, params, exec }: ActionObject, chart: AnyStateMachine): Command {
  if (type.startsWith('xstate.'))
    return notDurable(chart, `XState's action '${type}' is unknown to this interpreter`);
  const registered = fieldsOf(chart.implementations.actions)[type];
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
