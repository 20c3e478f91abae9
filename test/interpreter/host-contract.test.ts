import { expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { setup, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { activity } from '../../machines/kit/activity.ts';
import { effect } from '../../machines/kit/effect.ts';
import { createLoop } from '../../workflows/interpreter/loop.ts';
import { generatedChart } from './support/generated-chart.ts';
import { arbitrarySeed } from './support/moves.ts';
import { createRecordingHost, type RecordingHost } from './support/recording-host.ts';
import { seededNumbers } from './support/tape.ts';

const work = activity({ input: z.object({}), output: z.number() });
const region = (id: string): object => ({
  initial: 'working',
  states: {
    working: {
      entry: { type: 'mail', params: { of: id } },
      invoke: { id, src: 'work', input: {}, onDone: 'waiting', onError: 'waiting' },
    },
    waiting: { entry: { type: 'mail', params: { of: `${id} done` } }, after: { 1000: 'working' } },
  },
});
const twoRegions: AnyStateMachine = setup({
  actors: { work },
  actions: { mail: effect(z.object({ of: z.string() })) },
}).createMachine({
  id: 'two',
  version: '1',
  options: { maxIterations: 10 },
  type: 'parallel',
  states: { a: region('a'), b: region('b') },
});

/** Begins a case and waits until it rests; what a step throws is written down as a call. */
async function begun(chart: AnyStateMachine): Promise<{ host: RecordingHost; wake: () => Promise<void> }> {
  const host = createRecordingHost();
  const loop = createLoop({ chart, host });
  const ended = loop.run().then(
    () => void host.calls.push('done'),
    (error: unknown) => void host.calls.push(String(error)),
  );
  const wake = (): Promise<void> => Promise.race([host.wake(), ended]);
  await wake();
  return { host, wake };
}

test('two results ask the host for the same in one wake as in two; only what leaves no trace is told less often', async () => {
  const once = await begun(twoRegions);
  const twice = await begun(twoRegions);
  const [first = '', second = ''] = once.host.pending().filter((key) => key.startsWith('result'));
  once.host.deliver(first);
  once.host.deliver(second);
  await once.wake();
  for (const key of [first, second]) {
    twice.host.deliver(key);
    await twice.wake();
  }
  expect(once.host.calls).toEqual(twice.host.calls);
  expect(once.host.calls.filter((call) => call.startsWith('stepped'))).toHaveLength(3);
  expect([once.host.told(), twice.host.told()]).toEqual([2, 3]);
});

test('what the host does in turn stands where its result arrived, before or after the commands of other results', async () => {
  const orders = [
    ['effect _start.0', 'result 2'],
    ['result 2', 'effect _start.0'],
  ];
  const asked: string[][] = [];
  for (const order of orders) {
    const { host, wake } = await begun(twoRegions);
    const before = host.calls.length;
    for (const key of order) {
      expect(host.pending()).toContain(key);
      host.deliver(key);
    }
    await wake();
    asked.push(host.calls.slice(before).filter((call) => !call.startsWith('stepped')));
  }
  const again = 'perform _start.0 again';
  expect(asked[0]?.[0]).toBe(again);
  expect(asked[1]?.at(-1)).toBe(again);
  expect(asked[0]?.slice(1)).toEqual(asked[1]?.slice(0, -1));
  expect(asked[0]?.length).toBeGreaterThan(2);
});

test('however results are grouped, generated charts ask the host for the same in the same order', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  const seen = { deliveries: 0, grouped: 0 };
  const choices = fc.array(fc.nat(1000), { minLength: 4, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(arbitrarySeed, choices, async (seed, picks) => {
      const chart = generatedChart(seededNumbers(seed, 1000));
      const single = await begun(chart).catch(() => undefined);
      if (!single) return;
      // One by one; `since` is the first delivery after which each was pending.
      const since = new Map(single.host.pending().map((key) => [key, 0]));
      const delivered: { readonly key: string; readonly since: number }[] = [];
      for (const pick of picks) {
        const keys = single.host.pending();
        const key = keys[pick % Math.max(1, keys.length)];
        if (key === undefined) break;
        delivered.push({ key, since: since.get(key) ?? 0 });
        since.delete(key);
        single.host.deliver(key);
        await single.wake();
        for (const fresh of single.host.pending()) {
          if (!since.has(fresh)) since.set(fresh, delivered.length);
        }
      }
      // The same in groups as large as can be: all that was pending when the group began.
      const grouped = await begun(chart);
      for (let at = 0; at < delivered.length;) {
        const group = delivered.slice(at);
        const end = group.findIndex((one) => one.since > at);
        const together = end === -1 ? group : group.slice(0, end);
        for (const { key } of together) grouped.host.deliver(key);
        await grouped.wake();
        at += together.length;
        seen.grouped += together.length > 1 ? 1 : 0;
      }
      seen.deliveries += delivered.length;
      expect(grouped.host.calls).toEqual(single.host.calls);
    }),
    { numRuns: 80, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
  );
  expect(seen.deliveries).toBeGreaterThan(60);
  expect(seen.grouped).toBeGreaterThan(15);
}, 40_000);
