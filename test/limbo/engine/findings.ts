import { accepts } from '../../../workflows/interpreter/accepts.ts';
import type { Configuration, Explored } from './explore.ts';
import type { Subject } from './subject.ts';

/** A rule that a configuration breaks, and how. */
export interface Finding {
  readonly rule: Rule;
  readonly at: Configuration;
  readonly because: string;
}

export const rules = {
  limbo: 'has a timer or a receipt that is awaited, and from there a word to the customer',
  clocks: 'has each running clock armed once, and no timer that belongs to nothing',
  end: 'can reach an end',
  promised: 'lets the customer withdraw, escalate and report a safety concern wherever the policy says so',
  signed: 'keeps the name of whoever sent an event that it took',
  sentence: 'says why exactly when it does not take an event',
  time: 'comes by time alone to a word to the customer, a louder call to a person, or a duty that stands',
} as const;

export type Rule = keyof typeof rules;

/** Everything that is wrong with what was explored. */
export function findings(subject: Subject, explored: Explored): readonly Finding[] {
  const open = [...explored.configurations.values()].filter(({ done }) => !done);
  const speaking = reaching(
    explored,
    (node) => node.done || node.edges.some(({ customer, by }) => customer && by !== 'customer'),
    (by) => by !== 'customer',
  );
  const ending = reaching(
    explored,
    ({ done }) => done,
    () => true,
  );
  return [
    ...open.flatMap((at) => limbo(subject, at, speaking)),
    ...open.flatMap((at) =>
      clockFaults(subject, at).map((because) => ({ rule: 'clocks', at, because }) as const),
    ),
    ...open
      .filter(({ key }) => !ending.has(key))
      .map((at) => ({ rule: 'end', at, because: 'no end can be reached from here' }) as const),
    ...open.flatMap((at) => impossible(subject, at)),
    ...open.flatMap((at) =>
      at.unsigned.map(
        (name) => ({ rule: 'signed', at, because: `nobody's name is kept with '${name}'` }) as const,
      ),
    ),
    ...open.filter(firstOfItsState()).flatMap((at) => unexplained(subject, at)),
    ...silentTime(explored, open),
  ];
}

function limbo(subject: Subject, at: Configuration, speaking: ReadonlySet<string>): Finding[] {
  const { envelope } = at.looked;
  if (envelope.timers.length === 0 && envelope.outbox.length === 0)
    return [{ rule: 'limbo', at, because: 'no timer is armed and no receipt is awaited' }];
  if (speaking.has(at.key)) return [];
  return [
    {
      rule: 'limbo',
      at,
      because: 'neither time nor anybody of ours can bring the customer a word from here',
    },
  ];
}

/** Clocks that are forgotten or without their timer, timers without a clock, and timers that are armed twice or for another instant. */
function clockFaults(subject: Subject, { looked }: Configuration): string[] {
  const armed = looked.envelope.timers.map((timer) => ({ name: subject.timerName(timer), at: timer.fireAt }));
  const names = armed.map(({ name }) => name);
  const clocks = subject.clocks(looked);
  const faults = names
    .filter((name, i) => names.indexOf(name) !== i)
    .map((name) => `the timer '${name}' is armed twice`);
  for (const name of subject.forgotten?.(looked) ?? [])
    faults.push(`the clock '${name}' is owed and does not run`);
  for (const { name, dueAt, paused, carriers, pauseEnds } of clocks) {
    const carrying = armed.filter((timer) => carriers.some((each) => each.timer === timer.name));
    if (paused && !names.includes(pauseEnds))
      faults.push(`the clock '${name}' is paused and nothing ends the pause`);
    if (paused || dueAt <= looked.now) continue;
    if (carrying.length !== 1)
      faults.push(`the clock '${name}', due ${subject.date(dueAt)}, has ${carrying.length} timers armed`);
    for (const timer of carrying) {
      const { exact, inTime } = carriers.find((each) => each.timer === timer.name) ?? {};
      if ((exact && timer.at !== dueAt) || (inTime && timer.at > dueAt))
        faults.push(
          `the timer '${timer.name}' is armed for ${subject.date(timer.at)}, the clock '${name}' is due ${subject.date(dueAt)}`,
        );
    }
  }
  const known = clocks.flatMap(({ carriers }) => carriers.map(({ timer }) => timer));
  for (const name of names) {
    if (!known.includes(name) && !Object.hasOwn(subject.purposes, name))
      faults.push(`the timer '${name}' is armed for no clock that runs`);
  }
  return faults;
}

function impossible(subject: Subject, at: Configuration): Finding[] {
  const { envelope, now } = at.looked;
  return subject
    .promised(at.looked)
    .filter(({ event }) => !accepts(subject.chart, envelope, event, now))
    .map(({ name }) => ({ rule: 'promised', at, because: `'${name}' is not taken here` }));
}

/** One configuration of each state value: what an event meets differs by little else, and each costs a step. */
function firstOfItsState(): (at: Configuration) => boolean {
  const seen = new Set<string>();
  return ({ looked }) => {
    const value = JSON.stringify(looked.value);
    return !seen.has(value) && seen.add(value).size > 0;
  };
}

/** The walk leaves out what is refused with a sentence: it must be exactly what the chart does not take. */
function unexplained(subject: Subject, at: Configuration): Finding[] {
  const { envelope, now } = at.looked;
  return subject.sent(at.looked).flatMap(({ name, event }): Finding[] => {
    const refusal = subject.refused(at.looked, event);
    const taken = accepts(subject.chart, envelope, event, now);
    if (taken === (refusal === undefined)) return [];
    const because = taken
      ? `'${name}' is taken in spite of: ${refusal}`
      : `'${name}' is not taken, and nothing says why`;
    return [{ rule: 'sentence', at, because }];
  });
}

/** Cycles of time alone in which nobody hears anything. */
function silentTime(explored: Explored, open: readonly Configuration[]): Finding[] {
  const stays = explored.silent.map(
    (at) =>
      ({ rule: 'time', at, because: 'timers fire again and again here, and nobody hears anything' }) as const,
  );
  const settled = new Set<string>();
  const cycles: Finding[] = [];
  const follow = (
    node: Configuration,
    path: readonly { readonly key: string; readonly name: string }[],
  ): void => {
    const since = path.findIndex(({ key }) => key === node.key);
    if (since >= 0) {
      const names = path.slice(since).map(({ name }) => name);
      const because = `time alone comes back here, and nobody hears anything: ${names.join(', then ')}`;
      cycles.push({ rule: 'time', at: node, because });
      return;
    }
    if (settled.has(node.key)) return;
    for (const { to, name, by, customer, person } of node.edges) {
      const next = explored.configurations.get(to);
      if (next && by === 'time' && !customer && !person) follow(next, [...path, { key: node.key, name }]);
    }
    settled.add(node.key);
  };
  for (const node of open) follow(node, []);
  return [...stays, ...cycles];
}

/** Keys of the configurations from which one that fits can be reached by such edges. */
function reaching(
  { configurations }: Explored,
  fits: (node: Configuration) => boolean,
  by: (by: Configuration['edges'][number]['by']) => boolean,
): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { key, edges } of configurations.values()) {
    for (const edge of edges) if (by(edge.by)) push(before, edge.to, key);
  }
  const found = new Set([...configurations.values()].filter(fits).map(({ key }) => key));
  const queue = [...found];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const each of before.get(key) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      queue.push(each);
    }
  }
  return found;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
