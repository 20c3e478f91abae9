import type { ClockView } from '../../machines/case/view.ts';
import type { CaseClient } from '../case-client.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { ClockBar } from './bodies.ts';
import { clockLeft } from './clock-left.ts';
import { remembered } from './remembered.ts';

/** So many cases are remembered. */
const most = 2_000;

/**
 * The clocks that run as bars, the one due first first. Which hours count only the case itself says.
 *
 * @returns undefined when the case does not answer: it still stands in the list
 */
export function clockBars(client: CaseClient): (row: ListedCase) => Promise<readonly ClockBar[] | undefined> {
  const ask = remembered(most, async ({ workflowId }: ListedCase) => {
    const [{ clocks }, now] = await Promise.all([client.view(workflowId), client.time(workflowId)]);
    return { clocks: clocks.filter(({ stoppedAt }) => stoppedAt === undefined), ahead: now - Date.now() };
  });
  return async (row) => {
    if (row.clocks.every(({ stoppedAt }) => stoppedAt !== undefined)) return [];
    try {
      const { clocks, ahead } = await ask(row);
      return clocks.map((clock) => barOf(clock, Date.now() + ahead)).toSorted((a, b) => a.dueAt - b.dueAt);
    } catch {
      return undefined;
    }
  };
}

/** A clock as a bar at `now`, the case's own time, epoch ms. */
export function barOf({ title, status, dueAt, stretches }: ClockView, now: number): ClockBar {
  const over = status === 'running' && dueAt <= now;
  return { title, status: over ? 'overdue' : status, dueAt, left: clockLeft(stretches, now) };
}
