import { expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { caseSend } from '../../workflows/messages.ts';
import { testBundle } from './support/bundles.ts';
import { eventNames, plainText } from './support/histories.ts';
import { parkingOutput, parkingWorld, playParking, timeless } from './support/parking-script.ts';
import { messageOf, stateOf } from './support/started.ts';
import { suite } from './support/suite.ts';

const bundle = () => testBundle('workflows');
const { on, replaysAll } = suite(bundle);

/** The `type` of the refusal with which an update failed. */
async function refusalOf(update: Promise<unknown>): Promise<string | undefined | null> {
  const error: unknown = await update.catch((failure: unknown) => failure);
  if (!(error instanceof WorkflowUpdateFailedError)) throw new Error(`not refused: ${String(error)}`);
  return error.cause instanceof ApplicationFailure ? error.cause.type : undefined;
}

test('[invariant 4] events of the engine are refused from outside on Temporal, by update and by signal', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue);
    const before = await started.envelope();
    const names = ['xstate.stop', 'xstate.done.actor.warden', 'effect.settled', 'case.cancelRequested', '*'];
    for (const name of names) {
      expect(await refusalOf(started.send(name, { round: 1 }))).toBe('ReservedEvent');
      await started.post(name);
    }
    // A signal of another program: any payload at all.
    await started.handle.signal('case.post', 'garbage');
    await started.handle.signal('case.post');
    await started.handle.signal('case.unknown', { a: 1 });
    expect(await started.envelope()).toEqual(before);
    await started.post('pay', { minutes: 10 });
    await started.rests(
      'the payment',
      (envelope) => stateOf(envelope) === 'paid' && envelope.outbox.length === 0,
    );
  });
});

test('[invariant 4] a failure reaches the chart as plain data on Temporal', async () => {
  const activities = {
    gate: async () => 'open',
    breaks: async () => {
      throw ApplicationFailure.create({
        type: 'Jammed',
        message: 'the gate is jammed',
        details: [{ at: 3 }],
      });
    },
  };
  await on.withWorker({ bundle: await bundle(), activities }, async (taskQueue) => {
    const started = await on.start('gates', taskQueue);
    await started.rests('both open', (envelope) => envelope.revision === 3);
    await started.send('finish');
    await started.send('right');
    await started.rests('the failure', (envelope) => JSON.stringify(envelope.actors).includes('Jammed'));
    expect((await started.context())['error']).toEqual({
      name: 'ApplicationFailure',
      type: 'Jammed',
      message: 'the gate is jammed',
      details: [{ at: 3 }],
      retryable: true,
    });
  });
});

test('[invariant 5] no session id is in any command, event or envelope on Temporal', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue, { yieldEvery: 3 });
    const envelope = await playParking(started);
    const histories = await started.histories();
    expect(histories.length).toBeGreaterThan(2);
    const everything = [JSON.stringify(envelope), ...histories.map(plainText)].join('\n');
    expect(everything).toContain('warden.round');
    expect(everything).not.toMatch(/\bx:\d+\b/);
  });
});

test('[invariant 11] a duplicate id gets the first answer, also across continue-as-new, on Temporal', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue, { yieldEvery: 1 });
    const pay = messageOf('pay', { minutes: 10 });
    const nothing = messageOf('pay', { minutes: 0 });
    const send = (message: typeof pay) =>
      started.handle.executeUpdate(caseSend, { updateId: `try-${Math.random()}`, args: [message] });
    const first = await send(pay);
    expect(first).toMatchObject({ eventId: pay.id, state: 'paid' });
    expect(await refusalOf(send(nothing))).toBe('EventNotAccepted');
    await started.rests('the receipt', (envelope) => envelope.outbox.length === 0);
    const before = timeless(await started.envelope());
    expect(await send(pay)).toEqual(first);
    expect(await send({ ...pay, payload: { minutes: 99 } })).toEqual(first);
    expect(await refusalOf(send(nothing))).toBe('EventNotAccepted');
    await started.handle.signal('case.post', pay);
    expect(timeless(await started.envelope())).toEqual(before);
    expect((await started.histories()).length).toBeGreaterThanOrEqual(2);
    expect(world.printed).toHaveLength(1);
  });
});

test('[invariant 6] [invariant 7] continue-as-new after every step changes nothing on Temporal', async () => {
  const run = async (yieldEvery?: number) => {
    const world = parkingWorld();
    return on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
      const started = await on.start('parking', taskQueue, yieldEvery === undefined ? {} : { yieldEvery });
      const envelope = timeless(await playParking(started));
      await started.send('leave');
      expect(await started.handle.result()).toEqual(parkingOutput);
      const histories = await started.histories();
      return { envelope, printed: world.printed, photos: world.photos, histories };
    });
  };
  const [whole, cut] = await Promise.all([run(), run(1)]);
  expect(whole.histories).toHaveLength(1);
  // Every run but the last ends with continue-as-new; a timer, the delayed send and the child chart went through them all.
  expect(cut.histories.length).toBeGreaterThan(12);
  expect(cut.histories.slice(0, -1).map((history) => eventNames(history).at(-1))).toEqual(
    Array.from({ length: cut.histories.length - 1 }, () => 'WorkflowExecutionContinuedAsNew'),
  );
  expect({ ...cut, histories: [] }).toEqual({ ...whole, histories: [] });
});

replaysAll();
