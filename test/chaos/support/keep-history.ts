import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { defaultHome } from '../../../dev/kit/paths.ts';

/**
 * Keeps the history of a workflow as protobuf, so that `Worker.runReplayHistory` can show what went wrong after the stack
 * is gone.
 *
 * @returns the file
 */
export async function keepHistory(temporal: Client, workflowId: string): Promise<string> {
  const folder = join(defaultHome, 'stuck');
  const file = join(folder, `${workflowId.replaceAll('/', '-')}.bin`);
  const history = await temporal.workflow.getHandle(workflowId).fetchHistory();
  await mkdir(folder, { recursive: true });
  await writeFile(file, proto.temporal.api.history.v1.History.encode(history).finish());
  return file;
}
