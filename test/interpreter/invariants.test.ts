import { expect, test } from '@jest/globals';
import { assign, setup, spawnChild } from 'xstate';
import { accepts, possibleEvents } from '../../workflows/interpreter/accepts.ts';
import type { Envelope, InvocationRecord } from '../../workflows/interpreter/envelope.ts';
import { createLoop } from '../../workflows/interpreter/loop.ts';
import { createMemoryHost } from '../../workflows/interpreter/memory-host.ts';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { start, step } from '../../workflows/interpreter/step.ts';
import { workshopChart } from './support/workshop-chart.ts';

const activities = {
  measure: () => ({ takes: 100, output: 'ok' }),
  drill: () => ({ takes: 100, output: 'ok' }),
};
const failing = { name: 'Error', type: 'Broken', message: 'no', details: [], retryable: false };
const contextOf = (envelope: Envelope): unknown => envelope.actors['']?.snapshot.context;

test('[invariant 1] posting and asking step nothing; only the running loop does', async () => {
  const host = createMemoryHost({ activities });
  const loop = createLoop({ chart: workshopChart, host });
  const before = JSON.stringify(loop.envelope());
  void loop.post({ id: '1', event: { type: 'measure' } });
  expect(accepts(workshopChart, loop.envelope(), { type: 'measure' }, 5)).toBe(true);
  expect(accepts(workshopChart, loop.envelope(), { type: 'hurry' }, 5)).toBe(false);
  expect(possibleEvents(workshopChart, loop.envelope(), 5)).toContain('drill');
  expect(JSON.stringify(loop.envelope())).toBe(before);
  expect(loop.quiescent()).toBe(false);
});

test('[invariant 2] an event that arrives with a result sees the result first', async () => {
  // The result is known but settles a few promise hops after the event was posted, as on Temporal.
  let settle: (() => void) | undefined;
  const host = createMemoryHost();
  const loop = createLoop({
    chart: workshopChart,
    host: {
      ...host,
      run: (_: InvocationRecord, done) => void (settle = () => done({ status: 'done', output: 'ok' })),
    },
  });
  void loop.run();
  void loop.post({ id: '1', event: { type: 'measure' } });
  host.poke();
  await host.parked();
  const answer = loop.post({ id: '2', event: { type: 'drill' } });
  host.poke();
  for (let hop = 0; hop < 4; hop += 1) await Promise.resolve();
  settle?.();
  expect(await answer).toMatchObject({ accepted: true, state: 'drilling' });
});

test('[invariant 3] a result or firing of an old generation is dropped and counted', async () => {
  let envelope = start(workshopChart, { now: 0 }).envelope;
  const send = (type: string): void => {
    envelope = step(
      workshopChart,
      envelope,
      { kind: 'external', id: `${envelope.revision}`, event: { type } },
      1,
    ).envelope;
  };
  send('measure');
  const [first] = envelope.invocations;
  send('again');
  const stale = {
    kind: 'result',
    generation: first?.generation ?? 0,
    result: { status: 'failed', error: failing },
  } as const;
  envelope = step(workshopChart, envelope, stale, 2).envelope;
  expect(envelope.actors['']?.snapshot.value).toBe('measuring');
  expect(envelope.dropped).toEqual({ timers: 0, results: 1 });
  send('back');
  send('wait');
  const timers = envelope.timers.map(({ generation }) => generation);
  send('again');
  for (const generation of timers)
    envelope = step(workshopChart, envelope, { kind: 'timer', generation }, 3).envelope;
  expect(envelope.dropped.timers).toBe(2);
  expect(envelope.timers).toHaveLength(2);
});

test('[invariant 4] reserved events from outside are refused, and errors are plain data', async () => {
  const rehearsal = await rehearse({
    chart: workshopChart,
    activities: { measure: () => ({ error: failing }) },
  });
  await rehearsal.send({ type: 'wait' });
  for (const type of ['xstate.after.1000.workshop.waiting', 'xstate.stop', 'effect.settled', '@x', '*']) {
    const answer = await rehearsal.send({ type });
    expect(answer).toMatchObject({ accepted: false, refusal: { type: 'ReservedEvent' } });
  }
  await rehearsal.send({ type: 'back' });
  await rehearsal.send({ type: 'measure' });
  expect(contextOf(rehearsal.envelope())).toMatchObject({ failure: JSON.stringify(failing) });
});

test('[invariant 5] no session id of XState is anywhere in the envelope', async () => {
  const rehearsal = await rehearse({ chart: workshopChart, activities });
  for (const type of ['help', 'back', 'measure', 'back', 'wait']) {
    await rehearsal.send({ type });
    expect(JSON.stringify(rehearsal.envelope())).not.toMatch(/"x:\d+"/);
  }
  const nameless = setup({ actors: { child: workshopChart } }).createMachine({
    id: 'nameless',
    version: '1',
    entry: spawnChild('child', { input: { at: 0 } }),
  });
  expect(() => start(nameless, { now: 0 })).toThrow("spawnChild('child') needs a literal id");
});

test('[invariant 6] the same envelope and event give the same result, also after a trip through JSON', () => {
  let envelope = start(workshopChart, { now: 7 }).envelope;
  for (const [index, type] of [
    'measure',
    'again',
    'back',
    'wait',
    'again',
    'back',
    'help',
    'hurry',
  ].entries()) {
    const item = { kind: 'external', id: String(index), event: { type } } as const;
    const once = step(workshopChart, envelope, item, 8 + index);
    const copy: Envelope = JSON.parse(JSON.stringify(envelope));
    expect(step(workshopChart, copy, item, 8 + index)).toStrictEqual(once);
    envelope = once.envelope;
    expect(JSON.parse(JSON.stringify(envelope))).toEqual(envelope);
  }
});

test('[invariant 6] what a step leaves alone is shared with the envelope before, and nothing can change it in place', () => {
  const machine = setup({
    types: { context: {} as { list: { kept: boolean }[]; count: number } },
  }).createMachine({
    id: 'sharing',
    version: '1',
    context: { list: [{ kept: true }], count: 0 },
    on: {
      count: { actions: assign({ count: ({ context }) => context.count + 1 }) },
      spoil: { actions: assign(({ context }) => ({ list: context.list.splice(0) })) },
    },
  });
  const before = start(machine, { now: 0 }).envelope;
  const told = JSON.stringify(before);
  const { envelope } = step(machine, before, { kind: 'external', id: '1', event: { type: 'count' } }, 1);
  expect(contextOf(envelope)).toEqual({ list: [{ kept: true }], count: 1 });
  const list = (of: Envelope): unknown => Reflect.get(Object(contextOf(of)), 'list');
  expect(list(envelope)).toBe(list(before));
  expect(() => step(machine, before, { kind: 'external', id: '2', event: { type: 'spoil' } }, 1)).toThrow(
    TypeError,
  );
  expect(JSON.stringify(before)).toBe(told);
});
