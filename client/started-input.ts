import type { Client } from '@temporalio/client';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow/index.js';
import { propertyOf } from './unknown-value.ts';
import type { CaseAddress } from './case-address.ts';
import { orFail } from './map-failure.ts';

/**
 * What a case was started with, as its history holds it from the first run on.
 *
 * @throws ClientError UnknownCase, ServiceUnavailable
 */
export async function startedInput(temporal: Client, { workflowId, caseId }: CaseAddress): Promise<unknown> {
  return orFail(`case ${caseId}`, async () => {
    const { raw } = await temporal.workflow.getHandle(workflowId).describe();
    const runId = raw.workflowExecutionInfo?.firstRunId ?? '';
    const { history } = await temporal.workflowService.getWorkflowExecutionHistory({
      namespace: temporal.options.namespace,
      execution: { workflowId, runId },
      maximumPageSize: 1,
    });
    const started = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    const [args] = await decodeArrayFromPayloads(
      temporal.options.loadedDataConverter,
      started?.input?.payloads,
    );
    return propertyOf(args, 'input');
  });
}
