import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { placeholderOf } from '../../machines/kit/activity.ts';
import type { Report } from './report.ts';
import { logicOf } from './chart.ts';
import { checkSource } from './check-actions.ts';
import { fieldsOf } from './shapes.ts';

/** Refuses invocations that could be lost, confused, or whose failure nobody handles. */
export function checkInvokes(chart: AnyStateMachine, nodes: readonly AnyStateNode[], report: Report): void {
  const invoking = nodes.filter((node) => node.invoke.length > 0);
  for (const node of invoking) {
    for (const invoke of node.invoke) {
      const src = typeof invoke.src === 'string' ? invoke.src : '';
      checkSource(chart, node, fieldsOf(invoke), report);
      const handled = invoke.onError !== undefined || node.transitions.has(`xstate.error.actor.${invoke.id}`);
      if (placeholderOf(logicOf(chart, src)) && !handled) {
        report(
          node,
          `the activity '${src}' has no onError, and its failure would stop the case; add onError`,
        );
      }
    }
    checkDuplicates(node, invoking, report);
  }
  for (const node of nodes) checkWildcard(node, invoking, report);
}

function checkDuplicates(node: AnyStateNode, invoking: readonly AnyStateNode[], report: Report): void {
  const ids = node.invoke.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) report(node, `invokes two children of the id '${twice}'`);
  for (const other of invoking) {
    if (other.order <= node.order || !together(node, other)) continue;
    const shared = other.invoke.find(({ id }) => ids.includes(id));
    if (shared)
      report(
        other,
        `invokes '${shared.id}' while '${node.id}', active at the same time, has a child of that id`,
      );
  }
}

/** Results of invocations are events, and a `*` would take them from those who wait for them. */
function checkWildcard(node: AnyStateNode, invoking: readonly AnyStateNode[], report: Report): void {
  const descriptor = ['*', 'xstate.*'].find((candidate) => node.transitions.has(candidate));
  if (descriptor === undefined) return;
  const near = invoking.find((other) => other === node || within(other, node) || within(node, other));
  if (near)
    report(node, `'${descriptor}' would also take the results of what '${near.id}' invokes; name the events`);
}

function within(node: AnyStateNode, ancestor: AnyStateNode): boolean {
  for (let up = node.parent; up; up = up.parent) if (up === ancestor) return true;
  return false;
}

/** Whether both can be active at once: one inside the other, or in different regions of a parallel state. */
function together(a: AnyStateNode, b: AnyStateNode): boolean {
  if (within(a, b) || within(b, a)) return true;
  for (let up = a.parent; up; up = up.parent) if (within(b, up)) return up.type === 'parallel';
  return false;
}
