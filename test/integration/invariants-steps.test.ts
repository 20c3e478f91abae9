import { expect, test } from '@jest/globals';
import { caseEnvelope, caseEvents, caseView } from '../../workflows/messages.ts';
import { testBundle } from './support/bundles.ts';
import { createGates } from './support/gate.ts';
import { eventNames } from './support/histories.ts';
import {
  parkingOutput,
  parkingWorld,
  playParking,
  rehearseParking,
  timeless,
} from './support/parking-script.ts';
import { stateOf } from './support/started.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const bundle = () => testBundle('workflows');
const { on, replaysAll } = suite(bundle);

test('[invariant 1] questions and refusals step nothing and leave no trace on Temporal', async () => {
  const run = async (ask: boolean) => {
    const world = parkingWorld();
    return on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
      const started = await on.start('parking', taskQueue);
      // Else the first message may come with the start or after it, and the two runs differ for that reason.
      await until('the first task', async () =>
        (await started.histories()).some((history) => eventNames(history).includes('WorkflowTaskCompleted')),
      );
      const envelope = await playParking(started, async () => {
        if (!ask) return;
        for (const query of [caseView, caseEvents, caseEnvelope]) await started.handle.query(query);
        await expect(started.send('xstate.stop')).rejects.toThrow();
        await expect(started.send('pay', { minutes: 'x'.repeat(30_000) })).rejects.toThrow();
      });
      await started.send('leave');
      expect(await started.handle.result()).toEqual(parkingOutput);
      const [history] = await started.histories();
      const updates = eventNames(history ?? {}).filter((name) => /Update|Activity|Timer|Marker/.test(name));
      return { envelope: timeless(envelope), updates };
    });
  };
  const [quiet, asked] = await Promise.all([run(false), run(true)]);
  expect(asked).toEqual(quiet);
});

test('[invariant 2] an update in the activation of a result sees the result first on Temporal', async () => {
  const gates = createGates();
  const spec = { bundle: await bundle(), activities: { gate: gates.activity }, maxCachedWorkflows: 0 };
  const completed = (history: { events?: readonly object[] | null }) =>
    eventNames(history as never).filter((name) => name === 'ActivityTaskCompleted').length;
  await on.withWorker(spec, async (taskQueue) => {
    const race = async (nth: number) => {
      const started = await on.start('gates', taskQueue);
      const calls = () => gates.calls('left').filter((key) => key.startsWith(started.workflowId)).length;
      await until('both gates', () => calls() === 1);
      const mine = (gate: string) => gates.calls(gate).findIndex((key) => key.startsWith(started.workflowId));
      await until('the right gate', () => mine('right') >= 0);
      // Two completions whose tasks emit no command, then an update: after a cache miss Core delivers them together.
      gates.open('left', 'left', mine('left'));
      await until('the left result', async () => completed(await started.handle.fetchHistory()) === 1);
      if (nth % 2 === 0) await started.rests('one', (envelope) => envelope.revision === 2);
      gates.open('right', 'right', mine('right'));
      await until('the right result', async () => completed(await started.handle.fetchHistory()) === 2);
      expect(await started.send('finish')).toMatchObject({ type: 'finish', state: 'passed', revision: 4 });
      await started.send('away');
      expect(await started.handle.result()).toEqual(['left', 'right']);
    };
    await Promise.all([0, 1, 2, 3].map(race));
  });
});

test('[invariant 3] a result of an old generation is dropped and counted on Temporal', async () => {
  const gates = createGates();
  await on.withWorker({ bundle: await bundle(), activities: { gate: gates.activity } }, async (taskQueue) => {
    const started = await on.start('gates', taskQueue);
    await until('the first calls', () => gates.calls('left').length === 1);
    await started.send('again');
    await until(
      'the second calls',
      () => gates.calls('left').length === 2 && gates.calls('right').length === 2,
    );
    expect(new Set(gates.calls('left')).size).toBe(2);
    gates.open('left', 'old', 0);
    const dropped = await started.rests('the drop', (envelope) => envelope.dropped.results === 1);
    expect(stateOf(dropped)).toEqual({ both: { left: 'waiting', right: 'waiting' } });
    gates.open('left', 'new', 1);
    gates.open('right', 'new', 1);
    await started.rests('both', (envelope) => JSON.stringify(stateOf(envelope)).split('open').length === 3);
    gates.open('right', 'old', 0);
    await started.rests('the second drop', (envelope) => envelope.dropped.results === 2);
    expect(await started.context()).toMatchObject({ results: ['new', 'new'] });
  });
});

test('[invariant 3] a timer that was set again fires once, at its new time, on Temporal', async () => {
  const world = parkingWorld();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue);
    await started.send('pay', { minutes: 10 });
    const generation = async () =>
      (await started.envelope()).timers.find(({ id }) => id.includes('paidUntil'))?.generation;
    const first = (await generation()) ?? 0;
    await started.send('pay', { minutes: 10 });
    expect(await generation()).toBeGreaterThan(first);
    await started.advance(15 * 60_000);
    expect(stateOf(await started.envelope())).toBe('paid');
    await started.advance(6 * 60_000);
    const late = await started.rests('the ticket', (envelope) => stateOf(envelope) === 'ticketed');
    expect(late.dropped).toEqual({ timers: 0, results: 0 });
    expect(await started.context()).toMatchObject({ tickets: 1 });
  });
});

test('[invariant 6] the same events have the same effects in memory and on Temporal', async () => {
  const world = parkingWorld();
  const memory = await rehearseParking();
  await on.withWorker({ bundle: await bundle(), activities: world.activities }, async (taskQueue) => {
    const started = await on.start('parking', taskQueue);
    expect(timeless(await playParking(started))).toEqual(timeless(memory.envelope));
    expect(world.printed).toEqual(memory.printed);
  });
});

replaysAll();
