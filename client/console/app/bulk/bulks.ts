import { notifications } from '@mantine/notifications';
import { useSyncExternalStore } from 'react';
import type { BulkOutcome, BulkReportBody, BulkStepBody } from '../../bulk-bodies.ts';
import { ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';

// What is done to several cases at once. It goes on while its reader works on, and its report stays until it is dismissed.

/** A case by its id and by what the queue calls it. */
export interface NamedCase {
  readonly caseId: string;
  readonly name: string;
}

/** A bulk action, on its way or done. */
export interface Bulk {
  /** Makes the event id of each case: the same again does nothing twice. */
  readonly id: string;
  readonly step: Pick<BulkStepBody, 'key' | 'title'> & { readonly type: string };
  readonly payload: Readonly<Record<string, unknown>>;
  readonly cases: readonly (NamedCase & { readonly revision: number })[];
  /** What became of each so far. */
  readonly outcomes: readonly BulkOutcome[];
  readonly isSending: boolean;
}

let bulks: readonly Bulk[] = [];
const listeners = new Set<() => void>();
/** Revisions of cases as one's own bulk actions left them: the list may not know of them yet, and nobody overtakes himself. */
const own = new Map<string, number>();

function become(next: readonly Bulk[]): void {
  bulks = next;
  for (const listener of listeners) listener();
}

const change = (id: string, part: Partial<Bulk>): void =>
  become(bulks.map((each) => (each.id === id ? { ...each, ...part } : each)));

/** Begins a bulk action; its report stands above the others. */
export function beginBulk(begun: Pick<Bulk, 'step' | 'payload' | 'cases'>): void {
  const cases = begun.cases.map((each) => ({
    ...each,
    revision: Math.max(each.revision, own.get(each.caseId) ?? 0),
  }));
  const bulk: Bulk = { ...begun, cases, id: `b-${crypto.randomUUID()}`, outcomes: [], isSending: true };
  become([bulk, ...bulks]);
  void send(bulk, bulk.cases);
}

/** Sends the same once more to those cases of which nobody knows whether it was done. */
export function sendAgain(bulk: Bulk): void {
  const silent = new Set(withOutcome(bulk, 'no answer').map(({ caseId }) => caseId));
  change(bulk.id, { isSending: true });
  void send(
    bulk,
    bulk.cases.filter(({ caseId }) => silent.has(caseId)),
  );
}

export function dismissBulk(id: string): void {
  become(bulks.filter((each) => each.id !== id));
}

/** The outcomes of one kind. */
export function withOutcome(
  { outcomes }: Pick<Bulk, 'outcomes'>,
  ...kinds: readonly BulkOutcome['outcome'][]
) {
  return outcomes.filter(({ outcome }) => kinds.includes(outcome));
}

export function useBulks(): readonly Bulk[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => bulks,
  );
}

async function send({ id, step, payload, outcomes }: Bulk, cases: Bulk['cases']): Promise<void> {
  const news = await sent({ id, step, payload }, cases);
  for (const each of news) if (each.outcome === 'done') own.set(each.caseId, each.revision);
  const changed = new Map(news.map((each) => [each.caseId, each]));
  const kept = outcomes.filter(({ caseId }) => !changed.has(caseId));
  change(id, { isSending: false, outcomes: [...kept, ...news] });
  const isDone = news.every(({ outcome }) => outcome === 'done');
  notifications.show({
    color: isDone ? 'green' : 'orange',
    title: step.title,
    message: `${isDone ? 'Done in all cases' : 'Not done in all cases'}. The report of each stands above the queue.`,
  });
}

async function sent(
  { id, step, payload }: Pick<Bulk, 'id' | 'step' | 'payload'>,
  cases: Bulk['cases'],
): Promise<readonly BulkOutcome[]> {
  try {
    const { outcomes } = await ask<BulkReportBody>('/bulk', {
      id,
      type: step.type,
      payload,
      cases: cases.map(({ caseId, revision }) => ({ id: caseId, basedOn: revision })),
    });
    return outcomes;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Refused as a whole, for what it says or for whose it is; anything else may be better a moment later.
    const isFinal = error instanceof Problem && (error.status === 422 || error.type === 'RoleNotAllowed');
    return cases.map(({ caseId }) => ({ caseId, outcome: isFinal ? 'refused' : 'no answer', reason }));
  }
}
