import { expect, test } from '@jest/globals';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { testBundle } from './support/bundles.ts';
import { createGates } from './support/gate.ts';
import { eventNames, type History } from './support/histories.ts';
import { parkingWorld } from './support/parking-script.ts';
import { stateOf } from './support/started.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const bundle = () => testBundle('workflows');
const { on, replaysAll } = suite(bundle);

const minute = 60_000;

/** Epoch ms at which each workflow task of a history began: the only instants that workflow code can see. */
/** Every instant that a run of this history can have seen: its tasks began then, or a local activity ended. */
const taskInstants = (histories: readonly History[]): Set<number> =>
  new Set(
    histories
      .flatMap(({ events }) => events ?? [])
      .flatMap(({ eventTime, workflowTaskStartedEventAttributes, markerRecordedEventAttributes: marker }) => {
        if (workflowTaskStartedEventAttributes && eventTime) return [tsToMs(eventTime)];
        const data = marker?.details?.['data']?.payloads?.[0]?.data;
        return data ? [endOfLocalActivity(data)] : [];
      }),
  );

/** The marker's own time, which the SDK makes the workflow's time, also on a replay. */
function endOfLocalActivity(data: Uint8Array): number {
  const marker = JSON.parse(Buffer.from(data).toString()) as {
    complete_time: { seconds: number; nanos: number };
  };
  return marker.complete_time.seconds * 1000 + Math.floor(marker.complete_time.nanos / 1e6);
}

test('[invariant 7] deadlines stay the same instants across continue-as-new on Temporal', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue, { yieldEvery: 2 });
    await started.send('pay', { minutes: 60 });
    const first = await started.rests('the receipt', ({ outbox }) => outbox.length === 0);
    const dueAt = first.timers.find(({ id }) => id.includes('paidUntil'))?.fireAt ?? 0;
    expect(dueAt - first.timers.find(({ id }) => id === 'sweep')!.fireAt).toBe(-4 * 60 * minute);
    // The warden's first round ends a run; the deadline goes on in the next one.
    await started.advance(50 * minute);
    const second = await started.envelope();
    expect(second.timers.find(({ id }) => id.includes('paidUntil'))?.fireAt).toBe(dueAt);
    await started.advance(11 * minute);
    await started.rests('the ticket', (envelope) => stateOf(envelope) === 'ticketed');
    const { log } = (await started.context()) as { log: [string, number][] };
    const fired = log.find(([what]) => what.includes('paidUntil'))?.[1] ?? 0;
    // The server rounds a timer up to the next second; a re-armed one may not drift beyond that.
    expect(fired - dueAt).toBeGreaterThanOrEqual(0);
    expect(fired - dueAt).toBeLessThan(2_500);
    expect((await started.histories()).length).toBeGreaterThan(2);
  });
});

test('[invariant 7] what fell due while nobody worked fires at once and in order on Temporal', async () => {
  const world = parkingWorld();
  const spec = { bundle: await bundle(), activities: world.activities };
  const before = await on.worker(spec);
  const started = await on.start('parking', before.taskQueue);
  await started.send('pay', { minutes: 60 });
  const { timers } = await started.rests('the receipt', ({ outbox }) => outbox.length === 0);
  await before.stop();
  // Two timers fall due while there is no worker; the first holds virtual time until its task is done.
  const passing = started.advance(70 * minute);
  await until('the first firing', async () =>
    eventNames(await started.handle.fetchHistory()).includes('TimerFired'),
  );
  await on.withWorker({ ...spec, taskQueue: before.taskQueue }, async () => {
    await passing;
    const { log } = (await started.context()) as { log: [string, number][] };
    expect(log.map(([what]) => what)).toEqual([
      'pay',
      'warden.round',
      'xstate.after.paidUntil.parking.paid',
      'xstate.done.actor.photo',
    ]);
    const due = timers.find(({ id }) => id.includes('paidUntil'))?.fireAt ?? 0;
    expect(log[2]?.[1]).toBeGreaterThanOrEqual(due);
  });
});

test('[invariant 8] the host stamps input, messages, results, receipts and timers on Temporal', async () => {
  const gates = createGates();
  const world = parkingWorld();
  const activities = { gate: gates.activity, print: world.activities.print };
  await on.withWorker({ bundle: await bundle(), activities }, async (taskQueue) => {
    const started = await on.start('diary', taskQueue, { input: {} });
    await started.send('write');
    await until('the gate', () => gates.calls('diary').length === 1);
    gates.open('diary');
    await started.rests('the timer', (envelope) => stateOf(envelope) === 'timer');
    await started.advance(61 * minute);
    const entries = (await started.handle.result()) as [string, number, number][];
    expect(entries.map(([what]) => what)).toEqual([
      'input',
      'write',
      'xstate.done.actor.gate',
      'effect.settled',
      'xstate.after.3600000.diary.timer',
    ]);
    const instants = taskInstants(await started.histories());
    for (const [what, stamped, context] of entries) {
      // XState raises the events of its timers itself: a chart reads their time from its context.
      if (!what.startsWith('xstate.after')) expect(stamped).toBe(context);
      expect({ what, seen: instants.has(context) }).toEqual({ what, seen: true });
    }
    expect((entries[4]?.[2] ?? 0) - (entries[3]?.[2] ?? 0)).toBeGreaterThanOrEqual(60 * minute);
  });
});

test('[invariant 12] a run goes on as new only when nothing irreversible is in flight on Temporal', async () => {
  const gates = createGates();
  const activities = { gate: gates.activity, softGate: gates.activity };
  await on.withWorker({ bundle: await bundle(), activities }, async (taskQueue) => {
    const started = await on.start('gates', taskQueue, { yieldEvery: 1 });
    const runs = async () => (await started.histories()).length;
    await until('both gates', () => gates.calls('left').length === 1 && gates.calls('right').length === 1);
    gates.open('left', 'left');
    await started.rests('the left result', (envelope) => envelope.revision === 2);
    // Due since the first step, and still the same run: the right gate is irreversible.
    expect(await runs()).toBe(1);
    gates.open('right', 'right');
    await until('the next run', async () => (await runs()) === 2);

    await started.send('finish');
    await started.send('left');
    await until('the soft gate', () => gates.calls('soft').length === 1);
    await started.send('again');
    await until('the soft gate in two runs', () => gates.calls('soft').length >= 2);
    // Begun again under the same key, so that a vendor can tell that it is the same piece of work.
    expect(new Set(gates.calls('soft')).size).toBe(1);
    gates.open('soft', 'soft');
    await started.rests('the soft result', (envelope) => stateOf(envelope) === 'passed');

    await started.send('finish');
    await until('the hard gate', () => gates.calls('hard').length === 1);
    await started.send('again');
    await started.send('away');
    const before = await runs();
    gates.open('hard', 'late');
    await until('the next run', async () => (await runs()) > before);
    expect(gates.calls('hard')).toHaveLength(1);
    expect((await started.envelope()).dropped.results).toBe(1);
    for (const history of (await started.histories()).slice(0, -1)) {
      const names = eventNames(history);
      const count = (name: string) => names.filter((each) => each === name).length;
      expect(count('WorkflowExecutionUpdateAccepted')).toBe(count('WorkflowExecutionUpdateCompleted'));
      expect(names.at(-1)).toBe('WorkflowExecutionContinuedAsNew');
    }
  });
});

replaysAll();
