import { isGrpcDeadlineError, type Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { CaseView } from '../machines/case/view.ts';
import { caseEvents, caseView, type PossibleEvent } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';

/** How long the first ask waits before the question is put again, ms. An answer takes milliseconds. */
const firstAsk = 5_000;

/**
 * Reads a case by a query: its worker answers, also for one that is closed.
 *
 * @param timeout ms
 * @throws ClientError UnknownCase or ServiceUnavailable
 */
export function readView(temporal: Client, address: CaseAddress, timeout: number): Promise<CaseView> {
  return query<CaseView>(temporal, address, timeout, caseView.name);
}

/** What can be sent to the case, read in the same way. */
export function readEvents(
  temporal: Client,
  address: CaseAddress,
  timeout: number,
): Promise<readonly PossibleEvent[]> {
  return query<readonly PossibleEvent[]>(temporal, address, timeout, caseEvents.name);
}

/**
 * The case's own time, epoch ms: that of this machine, unless a rehearsal has advanced it.
 *
 * @throws ClientError UnknownCase or ServiceUnavailable
 */
export async function readTime(temporal: Client, address: CaseAddress, now: number): Promise<number> {
  const { raw } = await orFail(`case ${address.caseId}`, () =>
    temporal.workflow.getHandle(address.workflowId).describe(),
  );
  const current = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return current ? tsToMs(current) : now;
}

/**
 * Asks twice at most. A worker that takes a run out of its cache forgets the questions that wait there for it (Core:
 * "leftover buffered tasks when evicting run"), which happens when a case closes while it is read: such a question is
 * never answered, and the same one asked again is at once.
 */
function query<T>(temporal: Client, address: CaseAddress, timeout: number, name: string): Promise<T> {
  const until = Date.now() + timeout;
  const ask = (deadline: number): Promise<T> =>
    temporal.withDeadline(deadline, () => temporal.workflow.getHandle(address.workflowId).query<T>(name));
  return orFail(`case ${address.caseId}`, async () => {
    try {
      return await ask(Date.now() + Math.min(timeout / 2, firstAsk));
    } catch (error) {
      if (!isGrpcDeadlineError(error)) throw error;
      return ask(until);
    }
  });
}
