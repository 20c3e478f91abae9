import { Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';

/** gRPC status codes that decide something here. */
export const grpcStatus = { notFound: 5, alreadyExists: 6 } as const;

/** The gRPC status code of anything that was thrown, when it has one. */
export function statusOf(error: unknown): number | undefined {
  return isGrpcServiceError(error) ? error.code : undefined;
}

/** Connects, and throws within `timeoutMs` when nobody answers as a Temporal server. The caller closes it. */
export async function connectTemporal(address: string, timeoutMs = 2_000): Promise<Connection> {
  return Connection.connect({ address, connectTimeout: timeoutMs });
}

/** A namespace that every server has. */
const systemNamespace = 'temporal-system';

/**
 * Asks a server whether it works; throws as long as it does not. The frontend answers some time before the services
 * behind it have found each other, so each is asked: history for a workflow, matching for a task queue.
 */
export async function askTemporal(address: string): Promise<void> {
  const connection = await connectTemporal(address);
  try {
    await connection.withDeadline(Date.now() + 2_000, () => askServices(connection, systemNamespace));
  } finally {
    await connection.close();
  }
}

/** Throws unless history and matching answer for this namespace. */
export async function askServices(connection: Connection, namespace: string): Promise<void> {
  const { workflowService } = connection;
  await workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: 'redress-readiness' },
    taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  try {
    await workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId: 'redress-readiness' },
    });
  } catch (error) {
    // "No such workflow" is the answer of a history that works; "no such namespace" is not.
    const noWorkflow = statusOf(error) === grpcStatus.notFound && !/namespace/i.test(String(error));
    if (!noWorkflow) throw error;
  }
}
