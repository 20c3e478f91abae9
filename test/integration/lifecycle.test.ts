import { expect, test } from '@jest/globals';
import { WithStartWorkflowOperation, WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { caseSend } from '../../workflows/messages.ts';
import { testBundle } from './support/bundles.ts';
import { createGates } from './support/gate.ts';
import { parkingOutput, parkingWorld, playParking } from './support/parking-script.ts';
import { messageOf, stateOf } from './support/started.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const bundle = () => testBundle('workflows');
const { on, replaysAll } = suite(bundle);

test('a chart that knows case.cancelRequested ends in its own way when Temporal cancels it', async () => {
  const undone: unknown[] = [];
  const undo = async ({ params }: { params: unknown }) => {
    undone.push(params);
    return { status: 'delivered' };
  };
  await on.withWorker({ bundle: await bundle(), activities: { undo } }, async (taskQueue) => {
    for (const args of [{}, { yieldEvery: 1 }]) {
      const started = await on.start('orderly', taskQueue, args);
      await started.rests('the work', (envelope) => stateOf(envelope) === 'working');
      await started.handle.cancel();
      expect(await started.handle.result()).toBe('undone');
      expect((await started.handle.describe()).status.name).toBe('COMPLETED');
    }
    expect(undone).toEqual([{ what: 'the work' }, { what: 'the work' }]);
  });
});

test('a chart that does not know case.cancelRequested ends as cancelled', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue);
    await started.send('pay', { minutes: 10 });
    await started.handle.cancel();
    const failure: unknown = await started.handle.result().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect(failure).toMatchObject({ cause: expect.any(CancelledFailure) });
    expect((await started.handle.describe()).status.name).toBe('CANCELLED');
  });
});

test('an update can open the case that it is for, and finds the one that there is', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const workflowId = `parking/with-start-${Date.now()}`;
    const pay = () =>
      on.client().workflow.executeUpdateWithStart(caseSend, {
        args: [messageOf('pay', { minutes: 10 })],
        startWorkflowOperation: new WithStartWorkflowOperation('parking', {
          workflowId,
          taskQueue,
          args: [{}],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    expect(await pay()).toMatchObject({ state: 'paid', revision: 2 });
    const started = await on.adopt(workflowId);
    await started.rests('the receipt', ({ outbox }) => outbox.length === 0);
    expect(await pay()).toMatchObject({ state: 'paid' });
    expect(((await started.context())['log'] as unknown[]).length).toBe(2);
    expect(await started.histories()).toHaveLength(1);
  });
});

test('a signal can open the case that it is for', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const workflowId = `parking/signal-with-start-${Date.now()}`;
    await on.client().workflow.signalWithStart('parking', {
      workflowId,
      taskQueue,
      args: [{}],
      signal: 'case.post',
      signalArgs: [messageOf('pay', { minutes: 10 })],
    });
    const started = await on.adopt(workflowId);
    await started.rests('the payment', (envelope) => stateOf(envelope) === 'paid');
  });
});

test('a new worker goes on where another one stopped, with an activity in flight', async () => {
  const gates = createGates();
  const spec = { bundle: await bundle(), activities: { gate: gates.activity } };
  const first = await on.worker(spec);
  const started = await on.start('gates', first.taskQueue);
  await until('both gates', () => gates.calls('left').length === 1 && gates.calls('right').length === 1);
  gates.open('left', 'left');
  await started.rests('the left result', (envelope) => envelope.revision === 2);
  gates.open('right', 'right');
  await first.stop();
  await on.withWorker({ ...spec, taskQueue: first.taskQueue }, async () => {
    await started.rests('both results', (envelope) => envelope.revision === 3);
    expect(await started.send('finish')).toMatchObject({ state: 'passed', revision: 4 });
  });
});

test('a whole script without sticky cache comes to the same end', async () => {
  const world = parkingWorld();
  const spec = { bundle: await bundle(), activities: world.activities, maxCachedWorkflows: 0 };
  await on.withWorker(spec, async (taskQueue) => {
    const started = await on.start('parking', taskQueue);
    await playParking(started);
    await started.send('leave');
    expect(await started.handle.result()).toEqual(parkingOutput);
    expect(world.printed).toHaveLength(4);
  });
});

replaysAll();
