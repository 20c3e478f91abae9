import { expect, test } from '@jest/globals';
import { and, enqueueActions, not, or, raise, setup, stateIn } from 'xstate';
import { InterpreterError } from '../../workflows/interpreter/failure.ts';
import { toPlain } from '../../workflows/interpreter/plain.ts';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { restore } from '../../workflows/interpreter/restore.ts';
import { helperChart, workshopChart } from './support/workshop-chart.ts';

const rules = { version: '1', options: { maxIterations: 100 } };

test('delays: zero, beyond 2^31 ms, dynamic, replaced under the same id, cancelled', async () => {
  const chart = setup({
    types: { context: {} as { at: number } },
    delays: { dynamic: ({ context }) => context.at * 2 },
  }).createMachine({
    ...rules,
    id: 'delays',
    context: { at: 0 },
    initial: 'zero',
    states: {
      zero: { after: { 0: 'long' } },
      long: { after: { [2 ** 33]: 'dynamic' } },
      dynamic: { after: { dynamic: 'replaced' } },
      replaced: {
        entry: raise({ type: 'late' }, { id: 'one', delay: 10 }),
        on: { again: { actions: raise({ type: 'late' }, { id: 'one', delay: 30 }) }, late: 'end' },
      },
      end: { type: 'final' },
    },
  });
  const value = (): unknown => rehearsal.envelope().actors['']?.snapshot.value;
  const rehearsal = await rehearse({ chart, now: 100 });
  expect(value()).toBe('long');
  await rehearsal.crash();
  await rehearsal.advance(2 ** 33);
  expect(value()).toBe('dynamic');
  await rehearsal.advance(2 * (2 ** 33 + 100));
  expect(value()).toBe('replaced');
  await rehearsal.send({ type: 'again' });
  await rehearsal.advance(29);
  expect(value()).toBe('replaced');
  await rehearsal.advance(1);
  expect(rehearsal.result()).toMatchObject({ kind: 'done' });
  expect(rehearsal.envelope().timers).toEqual([]);
});

test('guards: and, or, not, stateIn; wildcards; enqueueActions; tags survive', async () => {
  const chart = setup({ guards: { yes: () => true, no: () => false } }).createMachine({
    ...rules,
    id: 'guards',
    type: 'parallel',
    states: {
      left: {
        initial: 'a',
        states: {
          a: { tags: 'fresh', on: { go: { guard: and(['yes', or(['no', not('no')])]), target: 'b' } } },
          b: { on: { 'side.*': { guard: stateIn('#done'), target: 'a' } } },
        },
      },
      right: {
        initial: 'x',
        states: {
          x: {
            on: {
              next: { actions: enqueueActions(({ enqueue }) => enqueue.raise({ type: 'inner' })) },
              inner: 'y',
            },
          },
          y: { id: 'done' },
        },
      },
    },
  });
  const rehearsal = await rehearse({ chart });
  await rehearsal.send({ type: 'go' });
  expect(await rehearsal.send({ type: 'side.way' })).toMatchObject({ accepted: false });
  await rehearsal.send({ type: 'next' });
  expect(await rehearsal.send({ type: 'side.way' })).toMatchObject({
    accepted: true,
    state: { left: 'a', right: 'y' },
  });
});

test('a child chart runs in the same envelope, talks both ways, and its result comes back', async () => {
  const rehearsal = await rehearse({ chart: workshopChart });
  await rehearsal.send({ type: 'help' });
  expect(Object.keys(rehearsal.envelope().actors)).toEqual(['', 'helper']);
  await rehearsal.advance(1000);
  await rehearsal.crash();
  await rehearsal.send({ type: 'hurry' });
  expect(Object.keys(rehearsal.envelope().actors)).toEqual(['']);
  expect(rehearsal.envelope().timers).toEqual([]);
  const told = rehearsal.host.published.flatMap(({ notices }) => notices);
  expect(told).toEqual([
    { kind: 'log', from: '', label: undefined, value: 'told' },
    { kind: 'emit', from: '', event: { type: 'told' } },
  ]);
});

test('leaving the state of a child stops it with its timers', async () => {
  const rehearsal = await rehearse({ chart: workshopChart });
  await rehearsal.send({ type: 'help' });
  expect(rehearsal.envelope().timers).toHaveLength(1);
  await rehearsal.send({ type: 'back' });
  expect(rehearsal.envelope()).toMatchObject({ timers: [], invocations: [] });
});

test('an event for a closed case is answered, before and after its last effect has a receipt', async () => {
  const rehearsal = await rehearse({
    chart: workshopChart,
    effects: { mail: () => ({ takes: 50, output: null }) },
  });
  await rehearsal.send({ type: 'close' });
  expect(rehearsal.result()).toBeUndefined();
  expect(await rehearsal.send({ type: 'wait' })).toMatchObject({ refusal: { type: 'CaseClosed' } });
  await rehearsal.advance(50);
  expect(rehearsal.result()).toMatchObject({ kind: 'done', output: { took: 0 } });
  expect(await rehearsal.send({ type: 'wait' })).toMatchObject({ refusal: { type: 'CaseClosed' } });
});

test('the answer to what is not possible names what is', async () => {
  const rehearsal = await rehearse({
    chart: workshopChart,
    options: { describe: ({ value }) => `state ${String(value)}` },
  });
  const answer = await rehearsal.send({ type: 'hurry' });
  expect(answer.refusal?.message).toMatch(/not possible in 'state idle'; possible now: .*measure.*close/);
  expect(answer.refusal?.details).toEqual([
    { state: 'state idle', possible: expect.arrayContaining(['drill', 'help']) },
  ]);
});

test('actors that send to each other without end are stopped', async () => {
  const chart = setup({}).createMachine({
    ...rules,
    id: 'endless',
    initial: 'a',
    states: { a: { always: 'b' }, b: { always: 'a' } },
  });
  await expect(rehearse({ chart })).rejects.toThrow('Infinite loop');
});

test('what JSON would lose is refused with its path', () => {
  for (const value of [
    new Date(0),
    new Map(),
    new Set(),
    () => 1,
    [undefined],
    Number.NaN,
    1n,
    new InterpreterError('NotPlain', ''),
  ]) {
    expect(() => toPlain({ deep: [{ here: value }] }, 'context')).toThrow(/^context\.deep\[0\]\.here/);
  }
  expect(toPlain({ a: undefined, b: -0, c: null }, 'context')).toStrictEqual({ b: 0, c: null });
});

test('a state that the chart no longer has is refused with what to do', () => {
  const renamed = { status: 'active', value: 'gone', context: {}, historyValue: {} } as const;
  expect(() => restore(helperChart, renamed, [])).toThrow(/"gone".*Deploy the version the case began under/);
});
