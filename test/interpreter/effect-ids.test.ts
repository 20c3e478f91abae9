import { expect, test } from '@jest/globals';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import { effect } from '../../machines/kit/effect.ts';
import { causeOf } from '../../workflows/interpreter/cause.ts';
import type { Envelope } from '../../workflows/interpreter/envelope.ts';
import { start, step } from '../../workflows/interpreter/step.ts';
import type { StepItem } from '../../workflows/interpreter/stepped.ts';

/** Says hello once for each that comes, and thanks for each receipt of a hello. */
const porter = setup({
  types: { context: {} as { at: number; came: number } },
  actions: {
    hello: effect(z.object({ to: z.string() })),
    thanks: effect(z.object({})),
    count: assign({ came: ({ context }) => context.came + 1 }),
  },
  guards: { wasHello: ({ event }) => 'name' in event && event.name === 'hello' },
}).createMachine({
  id: 'porter',
  version: '1',
  options: { maxIterations: 100 },
  context: { at: 0, came: 0 },
  initial: 'open',
  states: {
    open: {
      entry: { type: 'hello', params: { to: 'house' } },
      after: { 1000: { target: 'open', reenter: true } },
      on: {
        come: { actions: ['count', { type: 'hello', params: { to: 'guest' } }] },
        'effect.settled': { guard: 'wasHello', actions: { type: 'thanks', params: {} } },
      },
    },
  },
});

const come = (id: string): StepItem => ({ kind: 'external', id, event: { type: 'come' } });

/** The ids of all effects that these things bring about, in whatever order they happen. */
function idsAfter(...items: readonly StepItem[]): string[] {
  let envelope: Envelope = start(porter, { now: 0 }).envelope;
  const ids = new Set(envelope.outbox.map(({ id }) => id));
  for (const item of items) {
    envelope = step(porter, envelope, item, 5).envelope;
    for (const { id } of envelope.outbox) ids.add(id);
  }
  return [...ids].sort();
}

test('an effect has the id of what it comes of, whatever else happened before it', () => {
  const [timer] = start(porter, { now: 0 }).envelope.timers;
  const again: StepItem = { kind: 'timer', generation: timer?.generation ?? 0 };
  const thanked: StepItem = { kind: 'receipt', effectId: 'a.0', receipt: null };
  const ids = ['_a.0.0', '_start.0', `_timer${timer?.generation}.0`, 'a.0', 'b.0'].sort();
  expect(idsAfter(come('a'), come('b'), again, thanked)).toEqual(ids);
  expect(idsAfter(again, come('b'), come('a'), thanked)).toEqual(ids);
});

test('a cause whose name is long goes by its digest, another for each', () => {
  const long = (end: string) => causeOf({ kind: 'external', id: `${'x'.repeat(99)}${end}` });
  expect(long('a')).toMatch(/^_[0-9a-z]{8,13}$/);
  expect(long('a')).not.toBe(long('b'));
  expect(causeOf({ kind: 'external', id: 'x'.repeat(60) })).toBe('x'.repeat(60));
});
