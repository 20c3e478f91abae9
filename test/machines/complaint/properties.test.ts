import { expect, test } from '@jest/globals';
import { array, assert, constantFrom, nat, property } from 'fast-check';
import type { Channel } from '../../../policies/sections/common.ts';
import { complaint } from '../../../machines/complaint/chart.ts';
import { explainBlocked } from '../../../machines/complaint/blocked.ts';
import { awaiting } from '../../../machines/complaint/what-next.ts';
import { accepts } from '../../../workflows/interpreter/accepts.ts';
import { publicState } from '../../../machines/complaint/public-state.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { LetterParams } from '../../../machines/case/letter.ts';
import { start, step } from '../../../workflows/interpreter/step.ts';
import { inputAt, local } from './support/clerk.ts';
import { contextOf, messages, moves, stateOf, type Node } from './support/walk.ts';

const bounds = { reopened: 3, renewals: 5, receipts: true, promises: true };
const known = ['received', 'acknowledged', 'investigating', 'escalated', 'resolved'];
known.push('closed', 'withdrawn', 'referredOut');
const now = local('2026-11-23 10:00');

/** The way to a configuration from which nothing happens by itself and nobody is awaited. */
function inLimbo(node: Node): readonly string[] | undefined {
  const { outbox, timers } = node.envelope;
  return outbox.length + timers.length + awaiting(stateOf(node)).length === 0 ? node.path : undefined;
}

/** Events that are refused without a sentence, or taken in spite of one. */
function unexplained(node: Node): readonly unknown[] {
  return messages(node.now)
    .filter((event) => {
      const blocked = explainBlocked(stateOf(node), event.type, event);
      return accepts(complaint, node.envelope, { ...event }, node.now) === (blocked !== undefined);
    })
    .map((event) => [event.type, event.payload, stateOf(node).value, node.path]);
}

test('[CSP-LIMBO-1] no order of events, receipts and deadlines makes a case die, a letter go twice or a clock restart silently', () => {
  const channels = constantFrom<Channel>('email', 'phone', 'inPerson', 'post', 'chat', 'social');
  const policies = constantFrom(...policyIds().map(policyOf));
  const choices = array(nat(), { minLength: 1, maxLength: 40 });
  assert(
    property(policies, channels, choices, (policy, anyChannel, picks) => {
      const channel = policy.channels.value.includes(anyChannel) ? anyChannel : 'email';
      const { envelope } = start(complaint, { input: inputAt(now, { channel }, policy), now });
      let node = { key: '', envelope, now, path: [] as string[], next: new Set<string>() };
      const issued = new Map<string, string>();
      for (const pick of picks) {
        for (const { id, params } of node.envelope.outbox) {
          const { key } = params as LetterParams;
          expect(issued.get(key) ?? id).toBe(id);
          issued.set(key, id);
        }
        if (node.envelope.actors['']?.snapshot.status === 'done') break;
        expect(inLimbo(node)).toBeUndefined();
        const possible = moves(node, bounds);
        const move = possible[pick % possible.length];
        if (!move) break;
        const before = contextOf(node).clocks;
        const json = JSON.parse(JSON.stringify(node.envelope)) as typeof envelope;
        const stepped = step(complaint, json, move.item, move.now, {});
        node = { ...node, envelope: stepped.envelope, now: move.now, path: [...node.path, move.name] };
        const after = contextOf(node).clocks;
        for (const [i, clock] of before.entries()) expect(after[i]?.startedAt).toBe(clock.startedAt);
      }
      expect(known).toContain(publicState(stateOf(node)));
      expect(unexplained(node)).toEqual([]);
      const { commitments } = contextOf(node);
      const open = commitments.filter(({ status }) => status === 'open');
      expect(open.filter(({ about }) => about === 'answer').length).toBeLessThanOrEqual(1);
      // Nothing that was told is forgotten: no date passed silently.
      expect(open.filter(({ dueAt }) => dueAt < node.now)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a message that came twice under one id is answered once', () => {
  const { envelope } = start(complaint, { input: inputAt(now, { topic: 'delivery' }), now });
  const answer = messages(now).find(({ type }) => type === 'answer');
  const item = { kind: 'external', id: 'e-1', event: { ...answer, type: 'answer' } } as const;
  const once = step(complaint, envelope, item, now, {});
  const twice = step(complaint, once.envelope, item, now + 1, {});
  expect(twice.answer).toEqual(once.answer);
  expect(twice.envelope).toEqual(once.envelope);
});
