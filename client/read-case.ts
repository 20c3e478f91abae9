import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { CaseView } from '../machines/case/view.ts';
import { caseEvents, caseView, type PossibleEvent } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';

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

function query<T>(temporal: Client, address: CaseAddress, timeout: number, name: string): Promise<T> {
  return orFail(`case ${address.caseId}`, () =>
    temporal.withDeadline(Date.now() + timeout, () =>
      temporal.workflow.getHandle(address.workflowId).query<T>(name),
    ),
  );
}
