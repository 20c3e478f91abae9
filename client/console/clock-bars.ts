import type { ClockView } from '../../machines/case/view.ts';
import type { CaseClient } from '../case-client.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { ClockBar } from './bodies.ts';
import { clockLeft } from './clock-left.ts';
import { promptly } from './promptly.ts';
import { remembered } from './remembered.ts';

/** So many cases are remembered. */
const most = 2_000;

/** So long a list waits for the clocks of its cases, ms. */
const patience = 400;

/** What a list shows of a case's clocks; `now` is the case's own time, epoch ms: ahead of this machine's in a rehearsal. */
interface ShownClocks {
  readonly clocks: readonly ClockBar[];
  readonly now: number;
}

/**
 * The clocks that run as bars, the one due first first. Which hours count only the case itself says.
 *
 * @returns `clocksFollow` when the case has not answered yet: asked again a moment later it has; nothing where it does not
 * answer, or is over: it still stands in the list
 */
export function clockBars(
  client: CaseClient,
): (row: ListedCase) => Promise<ShownClocks | { readonly clocksFollow?: true }> {
  const ask = remembered(most, async ({ workflowId }: ListedCase) => {
    const [{ clocks }, now] = await Promise.all([client.view(workflowId), client.time(workflowId)]);
    return { clocks: clocks.filter(({ stoppedAt }) => stoppedAt === undefined), ahead: now - Date.now() };
  });
  return async (row) => {
    if (row.closedAt !== undefined) return {};
    const answer = await promptly(ask(row), patience);
    if (answer === 'failed') return {};
    if (answer === 'late') return { clocksFollow: true };
    const { clocks, ahead } = answer.known;
    const now = Date.now() + ahead;
    return { clocks: clocks.map((clock) => barOf(clock, now)).toSorted((a, b) => a.dueAt - b.dueAt), now };
  };
}

/** A clock as a bar at `now`, the case's own time, epoch ms. */
export function barOf({ title, status, dueAt, stretches }: ClockView, now: number): ClockBar {
  const over = status === 'running' && dueAt <= now;
  return { title, status: over ? 'overdue' : status, dueAt, left: clockLeft(stretches, now) };
}
