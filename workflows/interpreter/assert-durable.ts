import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { checkActions, checkGuards } from './check-actions.ts';
import { checkInvokes } from './check-invokes.ts';
import { checkReach } from './check-reach.ts';
import { InterpreterError } from './failure.ts';
import { isChart } from './chart.ts';
import type { Report } from './report.ts';
import { nodesOf } from './shapes.ts';

/** Charts that were found to endure; a chart never changes. */
const proven = new WeakSet<AnyStateMachine>();

/**
 * Refuses a chart that cannot endure, before any case runs on it. What hides inside functions (spawn in assign, actions
 * queued by enqueueActions) is refused by the step that meets it.
 *
 * @throws InterpreterError of type NotDurable that lists every reason with the path of the state
 */
export function assertDurable(chart: AnyStateMachine): void {
  if (proven.has(chart)) return;
  const problems = problemsOf(chart, '');
  if (typeof chart.version !== 'string' || chart.version === '') {
    problems.unshift(
      `${chart.id}: has no version, and a case must know which one it began under; add version: '1'`,
    );
  }
  if (problems.length === 0) {
    proven.add(chart);
    return;
  }
  throw new InterpreterError(
    'NotDurable',
    `The chart '${chart.id}' cannot endure:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
}

function problemsOf(chart: AnyStateMachine, prefix: string): string[] {
  const problems: string[] = [];
  const report: Report = (node, reason) => {
    problems.push(`${prefix}${[chart.id, ...node.path].join('.')}: ${reason}`);
  };
  if (chart.config.id === undefined) report(chart.root, "has no id; add id: '...'");
  if (!Number.isFinite(chart.options.maxIterations)) {
    report(
      chart.root,
      'has no limit for eventless transitions that never end; add options: { maxIterations: 1000 }',
    );
  }
  for (const node of nodesOf(chart.root)) {
    checkActions(chart, node, report);
    checkGuards(chart, node, report);
    checkDelays(chart, node, report);
  }
  checkInvokes(chart, nodesOf(chart.root), report);
  checkReach(chart, nodesOf(chart.root), report);
  const children = Object.entries<unknown>(chart.implementations.actors);
  return [
    ...problems,
    ...children.flatMap(([src, logic]) => (isChart(logic) ? problemsOf(logic, `${prefix}${src} > `) : [])),
  ];
}

function checkDelays(chart: AnyStateMachine, node: AnyStateNode, report: Report): void {
  for (const { delay } of node.after) {
    if (typeof delay === 'string' && !(delay in chart.implementations.delays)) {
      report(node, `the delay '${delay}' is not under setup({ delays }) and would fire at once`);
    }
  }
}
