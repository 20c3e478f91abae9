import { StateMachine, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { generatedActions } from './generated-actions.ts';
import { readTape, type Tape } from './tape.ts';

/** Events that generated charts listen to. */
export const generatedEvents = ['go.a', 'go.b', 'stop', 'ping'] as const;

/** What is generated for one chart: its states by number, and the counters that keep its ids apart. */
export interface Plan {
  readonly tape: Tape;
  readonly name: string;
  readonly nested: boolean;
  /** Ids of states that transitions may lead to. */
  readonly targets: string[];
  timers: number;
  readonly mayHaveKid: boolean;
  hasKid: boolean;
}

type Config = Record<string, unknown>;

/**
 * A chart made from a tape of numbers (0 to 999): nested and parallel states, history, always, after, delayed events,
 * child charts that talk both ways, activities, effects. Every transition burns fuel, so each chart comes to rest.
 */
export function generatedChart(numbers: readonly number[]): AnyStateMachine {
  return chart(readTape(numbers), 0);
}

const names = ['root', 'kid', 'grandkid'] as const;
const work = activity({ input: z.object({ n: z.number() }), output: z.number() });
const note = effect(z.object({ label: z.string(), n: z.number() }));

function chart(tape: Tape, level: number): AnyStateMachine {
  const nested = level > 0;
  const name = names[level] ?? 'root';
  const plan: Plan = { tape, name, nested, mayHaveKid: level < 2, hasKid: false, targets: [], timers: 0 };
  const states = shape(plan, nested ? 2 : 3, 's', true);
  const config = {
    id: name,
    version: '1',
    options: { maxIterations: 1000 },
    context: { fuel: [14, 4, 2][level], n: 0 },
    output: ({ context }: { context: { n: number } }) => ({ n: context.n }),
    ...states,
  };
  fill(plan, config);
  // The root's choices come first on the tape, so that a short one still gives a full root.
  const actors = plan.hasKid ? { work, kid: chart(tape, level + 1) } : { work };
  const machine: AnyStateMachine = Reflect.construct(StateMachine, [
    config,
    { actors, actions: { note }, guards: {}, delays: {} },
  ]);
  return machine;
}

/** The tree of states with their ids; what they do is filled in when all targets are known. */
function shape(plan: Plan, depth: number, id: string, root = false): Config {
  const { tape } = plan;
  if (depth === 0 || (!root && tape.chance(1, 2))) return {};
  const parallel = tape.chance(1, 3);
  const states: Config = {};
  const count = parallel ? 2 : 2 + tape.pick(2);
  for (let index = 0; index < count; index += 1) {
    const key = `${id}${index}`;
    const inner = shape(plan, depth - 1, key);
    if (inner['history'] !== undefined) continue;
    states[key] = { id: `${plan.name}_${key}`, ...inner };
    plan.targets.push(`#${plan.name}_${key}`);
  }
  if (!parallel && tape.chance(1, 3)) {
    states[`${id}f`] = { id: `${plan.name}_${id}f`, type: 'final' };
    plan.targets.push(`#${plan.name}_${id}f`);
  }
  if (!root && tape.chance(1, 2)) {
    states[`${id}h`] = { id: `${plan.name}_${id}h`, type: 'history', history: tape.of(['shallow', 'deep']) };
    plan.targets.push(`#${plan.name}_${id}h`);
  }
  return parallel ? { type: 'parallel', states } : { initial: `${id}0`, states };
}

function fill(plan: Plan, node: Config, path = ''): void {
  const { tape } = plan;
  if (node['type'] === 'final' || node['type'] === 'history') return;
  const make = generatedActions(plan);
  const label = `${plan.name}${path}`;
  const child = fillChild(plan, node, path);
  node['entry'] = [...(child?.spawn ?? []), ...make.list(`${label}.entry`, child?.id)];
  node['exit'] = [...make.list(`${label}.exit`, child?.id), ...(child?.stop ?? [])];
  const on: Config = {};
  for (const event of [...generatedEvents, ...(tape.chance(1, 8) ? ['go.*'] : [])]) {
    if (tape.chance(1, 2)) on[event] = make.transitions(`${label}.${event}`, child?.id);
  }
  node['on'] = on;
  if (tape.chance(1, 8)) node['always'] = make.transitions(`${label}.always`);
  if (node['states'] && tape.chance(1, 2)) node['onDone'] = make.transitions(`${label}.done`);
  if (tape.chance(1, 2)) {
    node['after'] = { [make.delay()]: make.transitions(`${label}.after`) };
  }
  for (const [key, inner] of Object.entries(node['states'] ?? {})) fill(plan, inner, `${path}.${key}`);
}

/** A child chart or an activity, invoked by the state or spawned on entry and stopped on exit. */
function fillChild(
  plan: Plan,
  node: Config,
  path: string,
): { id: string; spawn: unknown[]; stop: unknown[] } | undefined {
  const { tape } = plan;
  if (!tape.chance(1, 3)) return undefined;
  const make = generatedActions(plan);
  const id = `c${path.replaceAll('.', '_')}`;
  const src = plan.mayHaveKid && tape.chance(2, 3) ? 'kid' : 'work';
  plan.hasKid ||= src === 'kid';
  const input = { n: tape.pick(5) };
  if (tape.chance(1, 3)) return { id, ...make.spawned(src, id, input) };
  node['invoke'] = {
    id,
    src,
    input,
    ...(tape.chance(1, 2) ? { onDone: make.transitions(`${plan.name}${path}.ok`) } : {}),
    onError: make.transitions(`${plan.name}${path}.failed`),
  };
  return { id, spawn: [], stop: [] };
}
