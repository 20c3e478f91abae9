import { describe, expect, test } from '@jest/globals';
import { complaint } from '../../../machines/complaint/chart.ts';
import { explainBlocked } from '../../../machines/complaint/blocked.ts';
import { awaiting } from '../../../machines/complaint/what-next.ts';
import { accepts } from '../../../workflows/interpreter/accepts.ts';
import { accommodated } from './support/clerk.ts';
import { messages, stateOf, walk, type Node } from './support/walk.ts';

const isDone = ({ envelope }: Node) => envelope.actors['']?.snapshot.status === 'done';

const prompt = { reopened: 0, renewals: 0, receipts: true };

describe.each([
  ['by e-mail', 'email', prompt],
  ['by phone', 'phone', prompt],
  ['by post', 'post', prompt],
  ['resolved at once, then reopened', 'email', { ...prompt, reopened: 1 }, accommodated],
  ['by e-mail, with a mail server that never answers', 'email', { ...prompt, receipts: false }],
] as const)('every configuration of a complaint %s', (_, channel, bounds, answer?: typeof accommodated) => {
  const nodes = [...walk({ channel, ...(answer && { answer }) }, bounds).values()];

  test('is visited', () => {
    expect(nodes.length).toBeGreaterThan(50);
  });

  test('[CSP-LIMBO-1] has a timer or a person who must act', () => {
    const limbo = nodes.filter(
      (node) =>
        !isDone(node) &&
        node.envelope.outbox.length === 0 &&
        node.envelope.timers.length === 0 &&
        awaiting(stateOf(node)).length === 0,
    );
    expect(limbo.map(({ path }) => path)).toEqual([]);
  });

  test('can reach an end', () => {
    const reaching = new Set(nodes.filter(isDone).map(({ key }) => key));
    for (let before = -1; before !== reaching.size;) {
      before = reaching.size;
      for (const { key, next } of nodes) if ([...next].some((to) => reaching.has(to))) reaching.add(key);
    }
    expect(nodes.filter(({ key }) => !reaching.has(key)).map(({ path }) => path)).toEqual([]);
  });

  test('says why exactly when an event is not taken', () => {
    const differing = new Map(nodes.map((node) => [JSON.stringify(stateOf(node).value), node]));
    const wrong = [...differing.values()].flatMap((node) =>
      messages(node.now)
        .filter((event) => {
          const blocked = explainBlocked(stateOf(node), event.type, event);
          return accepts(complaint, node.envelope, { ...event }, node.now) === (blocked !== undefined);
        })
        .map((event) => [event.type, JSON.stringify(event.payload), node.path, node.key]),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
