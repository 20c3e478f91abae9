import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Report } from './report.ts';

/** Refuses states that no transition leads to: most often a renamed target, and never a durable intention. */
export function checkReach(chart: AnyStateMachine, nodes: readonly AnyStateNode[], report: Report): void {
  const reached = new Set<AnyStateNode>();
  const visit = (node: AnyStateNode): void => {
    if (reached.has(node)) return;
    reached.add(node);
    if (node.parent) visit(node.parent);
    if (node.type === 'history') for (const target of defaultsOf(node)) visit(target);
    if (node.type === 'compound') node.initial.target.forEach(visit);
    if (node.type === 'parallel') Object.values<AnyStateNode>(node.states).filter(isReal).forEach(visit);
    const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    for (const { target, eventType } of transitions) {
      if (eventType !== 'xstate.route') target?.forEach(visit);
    }
  };
  visit(chart.root);
  for (const node of nodes) {
    if (isReal(node) && !reached.has(node)) report(node, 'cannot be reached: no transition leads to it');
  }
}

function isReal(node: AnyStateNode): boolean {
  return node.type !== 'history';
}

/** Where a history state leads when nothing is remembered; else it leads where transitions have led before. */
function defaultsOf(node: AnyStateNode): AnyStateNode[] {
  const target: unknown = node.config.target;
  const inner = typeof target === 'string' ? node.parent?.states[target] : undefined;
  return inner ? [inner] : [];
}
