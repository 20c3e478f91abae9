import type { ClockView } from '../../machines/case/view.ts';
import type { CaseClient } from '../case-client.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { ClockBar } from './bodies.ts';
import { clockLeft } from './clock-left.ts';

/** So many cases are remembered. */
const most = 2_000;

/** The clocks of a case as it stood at a revision, and how far its time is ahead of this machine's, ms. */
interface Known {
  readonly revision: number;
  readonly asked: Promise<{ readonly clocks: readonly ClockView[]; readonly ahead: number }>;
}

/**
 * The clocks that run as bars, the one due first first. Which hours count only the case itself says: it is asked once for
 * each of its revisions, so that a list which is looked at all day costs the worker nothing.
 *
 * @returns undefined when the case does not answer: it still stands in the list
 */
export function clockBars(client: CaseClient): (row: ListedCase) => Promise<readonly ClockBar[] | undefined> {
  const known = new Map<string, Known>();
  const ask = async ({ workflowId }: ListedCase): Promise<Awaited<Known['asked']>> => {
    const [{ clocks }, now] = await Promise.all([client.view(workflowId), client.time(workflowId)]);
    return { clocks: clocks.filter(({ stoppedAt }) => stoppedAt === undefined), ahead: now - Date.now() };
  };
  const remembered = (row: ListedCase): Known['asked'] => {
    const found = known.get(row.caseId);
    const asked = found?.revision === row.revision ? found.asked : ask(row);
    known.delete(row.caseId);
    known.set(row.caseId, { revision: row.revision, asked });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return asked;
  };
  return async (row) => {
    if (row.clocks.every(({ stoppedAt }) => stoppedAt !== undefined)) return [];
    try {
      const { clocks, ahead } = await remembered(row);
      return clocks.map((clock) => barOf(clock, Date.now() + ahead)).toSorted((a, b) => a.dueAt - b.dueAt);
    } catch {
      known.delete(row.caseId);
      return undefined;
    }
  };
}

function barOf({ title, status, dueAt, stretches }: ClockView, now: number): ClockBar {
  const over = status === 'running' && dueAt <= now;
  return { title, status: over ? 'overdue' : status, dueAt, left: clockLeft(stretches, now) };
}
