import { describe, expect, test } from '@jest/globals';
import {
  assign,
  fromCallback,
  fromPromise,
  raise,
  sendParent,
  sendTo,
  StateMachine,
  spawnChild,
  type AnyStateMachine,
} from 'xstate';
import { z } from 'zod';
import { activity } from '../../machines/kit/activity.ts';
import { effect } from '../../machines/kit/effect.ts';
import { assertDurable } from '../../workflows/interpreter/assert-durable.ts';
import { workshopChart } from './support/workshop-chart.ts';

const work = activity({ input: z.object({}), output: z.string() });
const kid = Reflect.construct(StateMachine, [{ id: 'kid', initial: 'a', states: { a: {}, b: {} } }, {}]);

/** A chart that endures but for what is given, as the reason it is refused for. */
function reasons(config: object, implementations: object = {}): string {
  const chart: AnyStateMachine = Reflect.construct(StateMachine, [
    { id: 'm', version: '1', options: { maxIterations: 9 }, initial: 'a', states: { a: config } },
    { actors: { work }, actions: { mail: effect(z.object({})) }, ...implementations },
  ]);
  return refusal(chart);
}

function refusal(chart: AnyStateMachine): string {
  try {
    assertDurable(chart);
    return '';
  } catch (error) {
    return String(error);
  }
}

test('a chart that endures is not refused', () => {
  expect(refusal(workshopChart)).toBe('');
});

describe('a chart is refused with the path of the state and the reason:', () => {
  const spawnInAssign = assign({
    ref: ({ spawn }: { spawn: (src: string) => unknown }) => spawn('work'),
  });
  test.each<[string, object, object, string]>([
    ['spawn in assign', { entry: spawnInAssign }, {}, 'm.a: spawns inside assign'],
    ['spawn without an id', { entry: spawnChild('work') }, {}, 'm.a: spawnChild without a literal id'],
    [
      'callback logic',
      { invoke: { src: 'cb' } },
      { actors: { cb: fromCallback(() => {}) } },
      "the actor 'cb' is neither a chart nor",
    ],
    [
      'a promise of its own',
      { invoke: { src: 'p' } },
      { actors: { p: fromPromise(async () => 1) } },
      "the actor 'p' is neither a chart nor",
    ],
    ['inline logic', { invoke: { src: fromPromise(async () => 1) } }, {}, 'm.a: starts inline actor logic'],
    ['unknown source', { invoke: { src: 'x' } }, {}, "the actor 'x' is not under setup"],
    [
      'activity without onError',
      { invoke: { id: 'w', src: 'work' } },
      {},
      "the activity 'work' has no onError",
    ],
    ['missing delay', { after: { soon: {} } }, {}, "the delay 'soon' is not under setup"],
    ['missing guard', { on: { x: { guard: 'g', actions: 'mail' } } }, {}, "the guard 'g' is not under setup"],
    ['missing action', { entry: 'x' }, {}, "the action 'x' is not under setup"],
    ['inline action', { entry: () => {} }, {}, 'm.a: the inline action'],
    [
      'action with code of its own',
      { exit: 'x' },
      { actions: { x: () => {} } },
      "the action 'x' runs code of its own",
    ],
    [
      'delayed raise without id',
      { entry: raise({ type: 'x' }, { delay: 5 }) },
      {},
      'm.a: a delayed raise has no id',
    ],
    [
      'delayed send without id',
      { entry: sendTo('x', { type: 'x' }, { delay: 5 }) },
      {},
      'm.a: a delayed sendTo has no id',
    ],
    ['sendParent', { entry: sendParent({ type: 'x' }) }, {}, 'm.a: sendParent has no parent here'],
    [
      '* beside an invoke',
      { invoke: { id: 'w', src: 'work', onError: {} }, on: { '*': { actions: 'mail' } } },
      {},
      "'*' would also take the results",
    ],
    ['unreachable state', { initial: 'x', states: { x: {}, y: {} } }, {}, 'm.a.y: cannot be reached'],
    ['child chart', { invoke: { src: 'kid' } }, { actors: { kid } }, 'kid > kid.b: cannot be reached'],
    [
      'equal ids at the same time',
      {
        type: 'parallel',
        states: {
          x: { invoke: { id: 'w', src: 'work', onError: {} } },
          y: { invoke: { id: 'w', src: 'work', onError: {} } },
        },
      },
      {},
      "m.a.y: invokes 'w' while 'm.a.x'",
    ],
  ])('%s', (_, config, implementations, reason) => {
    expect(reasons(config, implementations)).toContain(reason);
  });

  test('no version, no id, no limit', () => {
    const chart: AnyStateMachine = Reflect.construct(StateMachine, [{}, {}]);
    expect(refusal(chart)).toMatch(/has no version.*has no id.*maxIterations: 1000/s);
  });
});
