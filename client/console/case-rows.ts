import type { CaseView } from '../../machines/case/view.ts';
import type { PossibleEvent } from '../../workflows/messages.ts';
import { type ListedCase, listRecords } from '../records/list-records.ts';
import type { RecordFilter } from '../records/record-filter.ts';
import type { Account } from './account.ts';
import { barOf } from './clock-bars.ts';
import { promptly } from './promptly.ts';
import { remembered } from './remembered.ts';
import type { ConsoleContext } from './routes/context.ts';
import { stepOf } from './step-of.ts';
import type { CaseLine, StepOffer, Timed, WorkRows } from './work-bodies.ts';

/** So many are shown; the others stand in the queue. */
const most = 50;

/** So long a page waits for its cases, ms. */
const patience = 2_000;

/** What is known of a case at a revision; `ahead` is how far its time is ahead of this machine's, ms. */
export interface KnownCase {
  readonly view: CaseView;
  readonly events: readonly PossibleEvent[];
  readonly ahead: number;
}

/**
 * Rows of the cases that a filter leaves, those first that are due first, each asked once for each of its revisions. Those
 * that do not answer are named as the read model knows them: nothing that waits is left out.
 */
export function caseRows({ client, database }: Pick<ConsoleContext, 'client' | 'database'>) {
  const ask = remembered(4 * most, async ({ workflowId }: ListedCase): Promise<KnownCase> => {
    const [view, events, now] = await Promise.all([
      client.view(workflowId),
      client.events(workflowId),
      client.time(workflowId),
    ]);
    return { view, events, ahead: now - Date.now() };
  });
  return async <T>(
    filter: RecordFilter,
    rowOf: (listed: ListedCase, known: KnownCase) => T | undefined,
  ): Promise<WorkRows<T>> => {
    const { cases, next } = await listRecords(database, { filter, limit: most }, Date.now());
    const answers = await Promise.all(
      cases.map(async (listed) => ({ listed, answer: await promptly(ask(listed), patience) })),
    );
    const rows = answers.flatMap(({ listed, answer }) => {
      const row = typeof answer === 'string' ? undefined : rowOf(listed, answer.known);
      return row === undefined ? [] : [row];
    });
    const silent = answers.flatMap(({ listed, answer }) =>
      typeof answer === 'string'
        ? [{ ...caseLine(listed), ...(listed.next && { nextAt: listed.next.at }) }]
        : [],
    );
    return { rows, silent, more: next !== undefined };
  };
}

/** Of these events those that the case takes now, as buttons. */
export function offered(
  { view, events }: KnownCase,
  types: readonly string[],
  account: Account,
): readonly StepOffer[] {
  return events
    .filter(({ type, blocked }) => types.includes(type) && blocked === undefined)
    .map((event) => {
      const { type, title, forbidden } = stepOf(view, event, account);
      return { type, title, ...(forbidden !== undefined && { forbidden }) };
    });
}

/** The newest clock that runs of those whose names begin so, as a bar, and the case's own time. */
export function clockNamed({ view, ahead }: KnownCase, ...names: readonly string[]): Timed {
  const now = Date.now() + ahead;
  const clock = view.clocks.findLast(
    ({ name, stoppedAt }) => stoppedAt === undefined && names.some((each) => name.startsWith(each)),
  );
  return { now, ...(clock && { clock: barOf(clock, now) }) };
}

/** What these pages name a case by. */
export function caseLine(listed: ListedCase): CaseLine {
  const { caseId, kind, state, policy, customerName, orderId, timeZone, warnings } = listed;
  return {
    caseId,
    kind,
    state,
    policy,
    timeZone,
    warnings,
    ...(customerName !== undefined && { customerName }),
    ...(orderId !== undefined && { orderId }),
  };
}
