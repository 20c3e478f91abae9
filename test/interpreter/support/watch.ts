import type { AnyActorRef, InspectionEvent } from 'xstate';
import { fieldsOf, isRecord } from '../../../workflows/interpreter/shapes.ts';

/** What stock XState does that only its inspector shows. */
export interface Watch {
  /** Watches the timers of the system as well; to be called before its root starts. */
  join(root: AnyActorRef): void;
  inspect(event: InspectionEvent): void;
  /** Emitted events of all actors with the address of each, in order since the last call. */
  emitted(): unknown[];
  /** A child was started under the id of one that still lives, and both go on: here the second replaces the first. */
  twins(): boolean;
  /** A timer was set under a live id of the same actor, and both fire: here the second replaces the first. */
  doubled(): boolean;
  /** A result of a child that its parent had stopped did something: here it is dropped. */
  lateResult(): boolean;
  /** Message of the first actor that died of a send to a child that does not exist: here the step throws. */
  thrown(): string | undefined;
}

/** XState's number for an actor that has ended. */
const stopped = 2;
const resultEvent = /^xstate\.(done|error)\.actor\./;

export function createWatch(): Watch {
  let emitted: unknown[] = [];
  let twins = false;
  let doubled = false;
  let lateResult = false;
  let thrown: string | undefined;
  const children = new Map<unknown, Map<string, AnyActorRef>>();
  const senders = new WeakMap<object, unknown>();

  const spawned = (parent: unknown, child: AnyActorRef): void => {
    const known = children.get(parent) ?? new Map<string, AnyActorRef>();
    const before = known.get(child.id);
    if (before && before !== child && Reflect.get(before, '_processingStatus') !== stopped) twins = true;
    children.set(parent, known.set(child.id, child));
  };
  const acted = (parent: unknown, { type, params }: { type: string; params: unknown }): void => {
    const child = type === 'xstate.spawnChild' ? fieldsOf(params)['actorRef'] : params;
    if (!isActor(child)) return;
    if (type === 'xstate.spawnChild') spawned(parent, child);
    if (type === 'xstate.stopChild' && children.get(parent)?.get(child.id) === child)
      children.get(parent)?.delete(child.id);
  };
  return {
    join({ system }) {
      const scheduler: unknown = Reflect.get(system, 'scheduler');
      const schedule: unknown = Reflect.get(Object(scheduler), 'schedule');
      if (typeof schedule !== 'function')
        throw new Error('XState has no scheduler where this version had it.');
      const watched = (source: AnyActorRef, ...rest: unknown[]): void => {
        const key = `${source.sessionId}.${String(rest[3])}`;
        doubled ||= key in system.getSnapshot()['_scheduledEvents'];
        Reflect.apply(schedule, scheduler, [source, ...rest]);
      };
      Reflect.set(Object(scheduler), 'schedule', watched);
    },
    inspect(event) {
      const actor = event.actorRef;
      switch (event.type) {
        case '@xstate.actor':
          if (isActor(actor)) actor.on('*', (what: unknown) => void emitted.push([addressOf(actor), what]));
          return;
        case '@xstate.event':
          if (!resultEvent.test(event.event.type)) return;
          senders.set(event.event, event.sourceRef);
          thrown ??= unableToSend(event.event['error']);
          return;
        case '@xstate.action':
          acted(actor, event.action);
          return;
        case '@xstate.microstep': {
          const sender = senders.get(event.event);
          if (!isActor(sender)) return;
          senders.delete(event.event);
          if (!isActor(actor)) return;
          const current = fieldsOf(fieldsOf(actor.getSnapshot())['children'])[sender.id];
          if (current === sender) return;
          lateResult ||= event['_transitions'].length > 0 || event.event.type.startsWith('xstate.error.');
          return;
        }
        case '@xstate.snapshot':
        case '@xstate.transition':
          return;
        default:
          event satisfies never;
      }
    },
    emitted() {
      const told = emitted;
      emitted = [];
      return told;
    },
    twins: () => twins,
    doubled: () => doubled,
    lateResult: () => lateResult,
    thrown: () => thrown,
  };
}

/** The message of XState's error for a send to a child that does not exist. */
export function unableToSend(error: unknown): string | undefined {
  return error instanceof Error && error.message.startsWith('Unable to send event')
    ? error.message
    : undefined;
}

/** The ids from the root to the actor, as the interpreter joins them. */
function addressOf(actor: AnyActorRef): string {
  const ids: string[] = [];
  for (let at: unknown = actor; isActor(at); at = Reflect.get(at, '_parent')) ids.unshift(at.id);
  return ids.slice(1).join('/');
}

function isActor(value: unknown): value is AnyActorRef {
  return isRecord(value) && typeof value['getSnapshot'] === 'function' && typeof value['on'] === 'function';
}
