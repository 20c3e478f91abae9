import { expect, test } from '@jest/globals';
import { setup } from 'xstate';
import type { Envelope } from '../../workflows/interpreter/envelope.ts';
import { createLoop } from '../../workflows/interpreter/loop.ts';
import { createMemoryHost } from '../../workflows/interpreter/memory-host.ts';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { start, step } from '../../workflows/interpreter/step.ts';
import { workshopChart } from './support/workshop-chart.ts';

const activities = {
  measure: () => ({ takes: 100, output: 'ok' }),
  drill: () => ({ takes: 100, output: 'ok' }),
};
const contextOf = (envelope: Envelope): unknown => envelope.actors['']?.snapshot.context;

test('[invariant 7] deadlines are absolute; overdue ones fire at once after a restore, by fireAt then id', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, now: 1000 });
  await rehearsal.send({ type: 'wait' });
  const deadlines = rehearsal.envelope().timers.map(({ fireAt }) => fireAt);
  expect(deadlines.sort((a, b) => a - b)).toEqual([1400, 2000]);
  await rehearsal.crash(100);
  expect(rehearsal.envelope().timers.map(({ fireAt }) => fireAt)).toEqual(
    expect.arrayContaining([1400, 2000]),
  );
  await rehearsal.crash(10_000);
  expect(rehearsal.envelope().actors['']?.snapshot.value).toBe('idle');
  expect(contextOf(rehearsal.envelope())).toMatchObject({ took: 10_100 });
});

test('[invariant 8] time comes from `at` alone: on input, events, timers, results and in the context', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, activities, now: 50 });
  expect(contextOf(rehearsal.envelope())).toMatchObject({ at: 50 });
  await rehearsal.advance(10);
  await rehearsal.send({ type: 'measure' });
  expect(contextOf(rehearsal.envelope())).toMatchObject({
    startedAt: 60,
    receipts: ['event-1.0@60', 'event-1.1@60'],
  });
  await rehearsal.advance(500);
  expect(contextOf(rehearsal.envelope())).toMatchObject({ at: 160, took: 100 });
});

test('[invariant 9] a case keeps its version: another one refuses to step it', () => {
  const { envelope } = start(workshopChart, { now: 0 });
  const item = { kind: 'external', id: '1', event: { type: 'wait' } } as const;
  const older = { ...envelope, machineVersion: '0' };
  expect(() => step(workshopChart, older, item, 1)).toThrow('began under workshop@0');
});

test('[invariant 10] a step that throws leaves the envelope as it was and fails the run', async () => {
  const chart = setup({ guards: { broken: () => Boolean(JSON.parse('bug')) } }).createMachine({
    id: 'bug',
    version: '1',
    options: { maxIterations: 10 },
    initial: 'a',
    states: { a: { on: { go: { guard: 'broken', target: 'b' } } }, b: {} },
  });
  const host = createMemoryHost();
  const loop = createLoop({ chart, host });
  const before = loop.envelope();
  const running = loop.run();
  void loop.post({ id: '1', event: { type: 'go' } });
  host.poke();
  await expect(running).rejects.toThrow(/guard 'broken'/);
  expect(loop.envelope()).toBe(before);
  expect(loop.quiescent()).toBe(false);
  await expect(loop.run()).rejects.toThrow(/guard 'broken'/);
});

test('[invariant 11] a duplicate event id gets the first answer and makes no second step, also after a restore', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, activities });
  const first = await rehearsal.send({ type: 'measure' }, 'same');
  const refused = await rehearsal.send({ type: 'drill' }, 'refused');
  await rehearsal.advance(200);
  await rehearsal.crash();
  const { revision } = rehearsal.envelope();
  expect(await rehearsal.send({ type: 'measure' }, 'same')).toEqual(first);
  expect(await rehearsal.send({ type: 'drill' }, 'refused')).toEqual(refused);
  expect(refused).toMatchObject({ accepted: false, refusal: { type: 'EventNotAccepted' } });
  expect(rehearsal.envelope().revision).toBe(revision);
});

test('[invariant 12] it yields only at rest: no effect without receipt, no irreversible work; the rest is started again', async () => {
  let wish = false;
  const rehearsal = await rehearse({
    chart: workshopChart,
    activities,
    effects: { mail: () => ({ takes: 30, output: null }) },
    shouldYield: () => wish,
  });
  await rehearsal.send({ type: 'drill' });
  wish = true;
  await rehearsal.advance(99);
  expect(rehearsal.result()).toBeUndefined();
  wish = false;
  await rehearsal.advance(1);
  await rehearsal.send({ type: 'measure' });
  wish = true;
  await rehearsal.advance(29);
  expect(rehearsal.result()).toBeUndefined();
  await rehearsal.advance(1);
  expect(rehearsal.result()?.kind).toBe('yield');
  wish = false;
  const [running] = rehearsal.envelope().invocations;
  await rehearsal.crash();
  await rehearsal.advance(100);
  expect(running?.status).toBe('running');
  expect(rehearsal.envelope().actors['']?.snapshot.value).toBe('idle');
  expect(rehearsal.envelope().dropped).toEqual({ timers: 0, results: 0 });
});
