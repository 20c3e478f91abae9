import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { CaseKind } from '../../machines/case/kind.ts';
import type { Line, Step } from './picture.ts';

/** A transition of the chart between paths; `target` left out: it stays where it is. */
export interface Move {
  readonly source: string;
  readonly target?: string;
  readonly step: Step;
}

/** 'sendingLate' as 'Sending late': for what has no words of its own. */
export function plain(name: string): string {
  const spaced = name
    .replaceAll(/[._-]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return capital(spaced);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** Every transition that a state itself has, in the order in which the chart tries them. */
export function movesOf(node: AnyStateNode, kind: CaseKind): readonly Move[] {
  const lists: readonly (readonly [string, readonly AnyTransitionDefinition[]])[] = [
    ['', node.always ?? []],
    ...node.transitions,
  ];
  return lists.flatMap(([event, list]) =>
    list.map((each, index) =>
      move(node, kind, event, each, conditionOf(list.slice(0, index), each, kind), index),
    ),
  );
}

function isOwnHistory(target: AnyStateNode, node: AnyStateNode): boolean {
  return target.type === 'history' && target.parent === node && node.type === 'parallel';
}

function move(
  node: AnyStateNode,
  kind: CaseKind,
  event: string,
  transition: AnyTransitionDefinition,
  condition: string,
  index: number,
): Move {
  const source = pathOf(node);
  const timer = timerOf(event);
  const target = transition.target?.[0];
  const own = Object.hasOwn(kind.events, event);
  return {
    source,
    // Back to where all its regions were: it stays where it is.
    ...(target && !isOwnHistory(target, node) && { target: pathOf(target) }),
    step: {
      ids: [`${source}:${event === '' ? 'always' : (timer ?? event)}:${index}`],
      ...(own && { event }),
      ...(timer !== undefined && { timer }),
      lines: [
        ...trigger(kind, event, condition),
        ...transition.actions.flatMap((action) => actionLines(kind, nameOf(action))),
      ],
    },
  };
}

/** 'followUp' of 'xstate.after.followUp.<state>'. */
function timerOf(event: string): string | undefined {
  return event.startsWith('xstate.after.') ? event.split('.')[2] : undefined;
}

function trigger(kind: CaseKind, event: string, guard: string): readonly Line[] {
  const when = guard === '' ? [] : ([{ kind: 'guard', text: guard }] as const);
  const timer = timerOf(event);
  if (event === '') return [{ kind: 'moment', text: guard === '' ? 'at once' : guard }];
  if (timer !== undefined)
    return [{ kind: 'timer', text: capital(kind.words.timers[timer] ?? plain(timer)) }, ...when];
  if (event.startsWith('xstate.done.')) return [{ kind: 'moment', text: 'when it is done' }, ...when];
  if (event.startsWith('xstate.error.')) return [{ kind: 'moment', text: 'when it fails' }, ...when];
  return [{ kind: 'event', text: kind.events[event]?.title ?? plain(event) }, ...when];
}

/** 'when it is answered'; after others 'unless it is answered' or 'otherwise'; or nothing. */
function conditionOf(
  before: readonly AnyTransitionDefinition[],
  transition: AnyTransitionDefinition,
  kind: CaseKind,
): string {
  const text = guardText(transition, kind);
  if (text !== '') return `when ${text}`;
  const [first, ...more] = before;
  if (!first) return '';
  return more.length === 0 ? `unless ${guardText(first, kind)}` : 'otherwise';
}

function guardText({ guard }: AnyTransitionDefinition, { words }: CaseKind): string {
  const name = guard === undefined ? '' : nameOf(guard);
  return name === '' ? '' : (words.guards[name] ?? plain(name).toLowerCase());
}

/** What an action or an invoked actor does and sends. */
export function actionLines({ words }: CaseKind, name: string): readonly Line[] {
  const { does, sends = [] } = words.actions[name] ?? {};
  return [
    ...(does === undefined ? [] : [{ kind: 'does', text: does } as const]),
    ...sends.map((text) => ({ kind: 'effect', text }) as const),
  ];
}

/** The name of an action, guard or source: itself, its `type`, or its function's name. */
export function nameOf(what: unknown): string {
  if (typeof what === 'string') return what;
  if (typeof what === 'object' && what !== null && 'type' in what) return String(what.type);
  return typeof what === 'function' ? what.name : '';
}
