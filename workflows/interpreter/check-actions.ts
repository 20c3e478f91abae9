import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { effectOf } from '../../machines/kit/effect.ts';
import type { Report } from './report.ts';
import { logicOf } from './chart.ts';
import { fieldsOf } from './shapes.ts';

/** Refuses actions of a state that leave nothing to carry out durably. */
export function checkActions(chart: AnyStateMachine, node: AnyStateNode, report: Report): void {
  const transitions = [...node.transitions.values()].flat();
  const initial: readonly unknown[] = node.type === 'compound' ? node.initial.actions : [];
  const all: unknown[] = [
    ...node.entry,
    ...node.exit,
    ...initial,
    ...[...transitions, ...(node.always ?? [])].flatMap((transition) => transition.actions),
  ];
  for (const action of all) checkAction(chart, node, action, report);
}

function checkAction(chart: AnyStateMachine, node: AnyStateNode, action: unknown, report: Report): void {
  if (typeof action === 'function') {
    if ('resolve' in action) return checkBuiltIn(chart, node, fieldsOfFunction(action), report);
    return report(
      node,
      `the inline action '${action.name || '(anonymous)'}' has no name to perform it by; declare it under setup({ actions }) with effect(schema)`,
    );
  }
  const name = typeof action === 'string' ? action : String(fieldsOf(action)['type']);
  const implementation = fieldsOf(chart.implementations.actions)[name];
  if (implementation === undefined)
    return report(node, `the action '${name}' is not under setup({ actions })`);
  if (typeof implementation === 'function' && 'resolve' in implementation) {
    return checkBuiltIn(chart, node, fieldsOfFunction(implementation), report);
  }
  if (!effectOf(implementation)) {
    report(
      node,
      `the action '${name}' runs code of its own; declare it with effect(schema), or invoke an activity when it can fail`,
    );
  }
}

function checkBuiltIn(
  chart: AnyStateMachine,
  node: AnyStateNode,
  action: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  switch (action['type']) {
    case 'xstate.raise':
    case 'xstate.sendTo':
      if (action['to'] === '#_parent')
        report(
          node,
          'sendParent has no parent here; use sendTo(parent, ...) with parent from machines/kit/parent.ts',
        );
      return checkDelayed(chart, node, action, report);
    case 'xstate.spawnChild':
      if (typeof action['id'] !== 'string')
        report(node, "spawnChild without a literal id cannot be restored; add { id: '...' }");
      return checkSource(chart, node, action, report);
    case 'xstate.assign':
      if (mentionsSpawn(action['assignment']))
        report(
          node,
          'spawns inside assign, which leaves no action to make it durable; use the action spawnChild',
        );
      return;
    default:
      return;
  }
}

function checkDelayed(
  chart: AnyStateMachine,
  node: AnyStateNode,
  { delay, id, type }: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  if (delay === undefined) return;
  if (id === undefined)
    report(
      node,
      `a delayed ${String(type).slice('xstate.'.length)} has no id and could be neither cancelled nor restored; add { id: '...' }`,
    );
  if (typeof delay === 'string' && !(delay in chart.implementations.delays) && !/^\d/.test(delay)) {
    // Delays of `after` are reported with their state.
    if (!String(id).startsWith('xstate.after.'))
      report(node, `the delay '${delay}' is not under setup({ delays })`);
  }
}

/** Refuses the source of a child that is neither a chart nor a placeholder. */
export function checkSource(
  chart: AnyStateMachine,
  node: AnyStateNode,
  child: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  const { src, id, systemId, syncSnapshot, onSnapshot } = child;
  if (typeof src !== 'string' || src.startsWith('xstate.invoke.')) {
    return report(
      node,
      'starts inline actor logic, which has no name to restore it by; name it under setup({ actors })',
    );
  }
  const logic = logicOf(chart, src);
  if (logic === undefined) report(node, `the actor '${src}' is not under setup({ actors })`);
  else if (!isDurable(logic))
    report(
      node,
      `the actor '${src}' is neither a chart nor an activity(...) placeholder; callbacks, observables and promises do not survive a restart`,
    );
  if (typeof id === 'string' && id.includes('/'))
    report(node, `the child id '${id}' contains '/', which separates addresses`);
  if (systemId !== undefined)
    report(node, `the child '${String(id)}' has a systemId; reach it by its id from its parent`);
  if (syncSnapshot === true || onSnapshot !== undefined)
    report(node, `the child '${String(id)}' uses onSnapshot; let it send what the parent needs`);
}

function isDurable(logic: unknown): boolean {
  const { durable, getStateNodeById } = fieldsOf(logic);
  return fieldsOf(durable)['kind'] === 'activity' || getStateNodeById !== undefined;
}

/** Refuses guards that are named and not implemented. Inline guards are fine: they are pure. */
export function checkGuards(chart: AnyStateMachine, node: AnyStateNode, report: Report): void {
  for (const transition of [...[...node.transitions.values()].flat(), ...(node.always ?? [])]) {
    checkGuard(chart, node, transition.guard, report);
  }
}

function checkGuard(chart: AnyStateMachine, node: AnyStateNode, guard: unknown, report: Report): void {
  if (guard === undefined) return;
  if (typeof guard === 'function') {
    const { guards } = fieldsOfFunction(guard);
    if (Array.isArray(guards)) for (const inner of guards) checkGuard(chart, node, inner, report);
    return;
  }
  const name = typeof guard === 'string' ? guard : String(fieldsOf(guard)['type']);
  const implementation = fieldsOf(chart.implementations.guards)[name];
  if (implementation === undefined) report(node, `the guard '${name}' is not under setup({ guards })`);
  else if (implementation !== guard) checkGuard(chart, node, implementation, report);
}

function fieldsOfFunction(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value));
}

/** As far as visible: the text of the function, or of the functions of its fields. */
function mentionsSpawn(assignment: unknown): boolean {
  const functions = typeof assignment === 'function' ? [assignment] : Object.values(fieldsOf(assignment));
  return functions.some(
    (candidate) =>
      typeof candidate === 'function' && /\bspawn\b/.test(Function.prototype.toString.call(candidate)),
  );
}
