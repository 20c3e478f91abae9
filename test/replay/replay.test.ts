import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { testStack } from '../support/stack/env.ts';
import { historyOf } from './stored-history.ts';

jest.setTimeout(120_000);
Runtime.install({ logger: new DefaultLogger('ERROR') });

const folder = fileURLToPath(new URL('histories/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(names)('%s replays against the present code', async (name) => {
  const history = historyOf(readFileSync(`${folder}${name}`, 'utf8'));
  expect(history.events?.length).toBeGreaterThan(10);
  const workflowBundle = { codePath: testStack().bundle };
  // The workflow id is part of effect ids, so it must be the one that it had.
  const [started] = history.events ?? [];
  const workflowId = started?.workflowExecutionStartedEventAttributes?.workflowId ?? '';
  await expect(Worker.runReplayHistory({ workflowBundle }, history, workflowId)).resolves.toBeUndefined();
});
