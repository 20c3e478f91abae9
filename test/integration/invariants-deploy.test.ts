import { expect, test } from '@jest/globals';
import { testBundle } from './support/bundles.ts';
import { eventNames, plainText } from './support/histories.ts';
import type { Started } from './support/started.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const old = () => testBundle('workflows');
const next = () => testBundle('workflows-next');
const { on, replaysAll } = suite(old);

/** Waits until a workflow task failed with this text. */
async function taskFailure(started: Started, text: string): Promise<void> {
  await until(`a failed task: ${text}`, async () => {
    const history = (await started.histories()).at(-1) ?? {};
    return eventNames(history).includes('WorkflowTaskFailed') && plainText(history).includes(text);
  });
}

const rings = async (started: Started) => (await started.context())['rings'];

test('[invariant 10] a bug in a step fails the task; the case goes on when the fix is deployed, on Temporal', async () => {
  const before = await on.worker({ bundle: await old() });
  const started = await on.start('fragile', before.taskQueue);
  await started.send('grow');
  await started.post('crack', {}, { id: 'the-crack' });
  await taskFailure(started, 'a bug of the chart');
  // Promises have no traces, what a chart throws has one.
  await taskFailure(started, 'aging-chart.ts');
  expect((await started.handle.describe()).status.name).toBe('RUNNING');
  await before.stop();
  await on.withWorker({ bundle: await next(), taskQueue: before.taskQueue }, async () => {
    // The event that met the bug is not lost: it is taken once, by the fixed code.
    await until('the crack', async () => (await rings(started)) === 101, 60_000);
    await started.post('crack', {}, { id: 'the-crack' });
    await started.send('grow');
    expect(await rings(started)).toBe(102);
    await started.send('end');
    expect(await started.handle.result()).toBe(102);
  });
  await on.adopt(started.workflowId, await next());
});

test('[invariant 9] a case is not taken by another version of its chart than it began under, on Temporal', async () => {
  const before = await on.worker({ bundle: await old() });
  const started = await on.start('aging', before.taskQueue, { yieldEvery: 1 });
  await started.send('grow');
  await until('the next run', async () => (await started.histories()).length >= 2);
  await before.stop();
  const other = await on.worker({ bundle: await next(), taskQueue: before.taskQueue });
  await started.post('grow');
  await taskFailure(started, 'The case began under aging@1, this worker has aging@2');
  expect((await started.handle.describe()).status.name).toBe('RUNNING');
  await other.stop();
  await on.withWorker({ bundle: await old(), taskQueue: before.taskQueue }, async () => {
    await until('the second ring', async () => (await rings(started)) === 2, 60_000);
    expect(await started.envelope()).toMatchObject({ machineId: 'aging', machineVersion: '1' });
  });
});

replaysAll();
