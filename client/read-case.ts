import type { Client } from '@temporalio/client';
import { caseEvents, caseView, type PossibleEvent } from '../workflows/messages.ts';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';

/**
 * Reads a case by a query: its worker answers, also for one that is closed.
 *
 * @throws ClientError UnknownCase or ServiceUnavailable
 */
export function readView(temporal: Client, address: CaseAddress, timeout: number): Promise<unknown> {
  return orFail(`case ${address.caseId}`, () =>
    temporal.withDeadline(Date.now() + timeout, () =>
      temporal.workflow.getHandle(address.workflowId).query(caseView),
    ),
  );
}

/** The same for what can be sent. */
export function readEvents(
  temporal: Client,
  address: CaseAddress,
  timeout: number,
): Promise<readonly PossibleEvent[]> {
  return orFail(`case ${address.caseId}`, () =>
    temporal.withDeadline(Date.now() + timeout, () =>
      temporal.workflow.getHandle(address.workflowId).query(caseEvents),
    ),
  );
}
