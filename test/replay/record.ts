import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { scrubbed } from './scrubbed.ts';
import { historyText } from './stored-history.ts';

// Keeps the history of a case of made-up people for ever:
//   npx tsx test/replay/record.ts 127.0.0.1:7233 complaint/c-1 complaint-v4-closed [run id]
const [address, workflowId, name, runId] = process.argv.slice(2);
if (!address || !workflowId || !name) {
  throw new Error('Say address, workflow id and name: 127.0.0.1:7233 complaint/c-1 complaint-v4-closed');
}
const connection = await Connection.connect({ address });
const client = new Client({ connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'redress' });
const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
const file = fileURLToPath(new URL(`histories/${name}.json`, import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
await writeFile(file, scrubbed(historyText(history), root));
await connection.close();
