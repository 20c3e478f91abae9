import { Connection } from '@temporalio/client';

/** Connects, and throws within `timeoutMs` when nobody answers as a Temporal server. The caller closes it. */
export async function connectTemporal(address: string, timeoutMs = 2_000): Promise<Connection> {
  return Connection.connect({ address, connectTimeout: timeoutMs });
}

/** Asks a server whether it serves; throws as long as it does not. */
export async function askTemporal(address: string): Promise<void> {
  const connection = await connectTemporal(address);
  try {
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
  } finally {
    await connection.close();
  }
}
