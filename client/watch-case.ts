import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';

export interface WatchOptions {
  /** How often to look, ms. */
  readonly every?: number;
  /** Ends the watch quietly. */
  readonly signal?: AbortSignal;
}

/**
 * Yields what `read` tells at once and then whenever the case's history has grown, until the case has ended. Looking
 * costs the server one description; the worker is asked only when there is news.
 *
 * @throws ClientError UnknownCase or ServiceUnavailable
 */
export async function* watchCase<T>(
  temporal: Client,
  address: CaseAddress,
  read: () => Promise<T>,
  options: WatchOptions = {},
): AsyncGenerator<T, void, undefined> {
  const { every = 1_000, signal } = options;
  let seen = '';
  for (;;) {
    if (signal?.aborted) return;
    const run = await orFail(`case ${address.caseId}`, () =>
      temporal.workflow.getHandle(address.workflowId).describe(),
    );
    const news = `${run.runId} ${run.historyLength} ${run.status.name}`;
    if (news !== seen) {
      seen = news;
      yield await read();
    }
    if (run.status.name !== 'RUNNING') return;
    await sleep(every, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
