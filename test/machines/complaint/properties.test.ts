import { describe, expect, test } from '@jest/globals';
import { assert, property } from 'fast-check';
import { complaint } from '../../../machines/complaint/chart.ts';
import { explainBlocked } from '../../../machines/complaint/blocked.ts';
import { publicState } from '../../../machines/complaint/public-state.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { accepts } from '../../../workflows/interpreter/accepts.ts';
import type { Envelope } from '../../../workflows/interpreter/envelope.ts';
import { contextOf, type Life, live, lives, stateOf } from './mischief/live.ts';
import * as never from './mischief/never.ts';
import { mailWatch } from './mischief/occasions.ts';
import { otherThanStated } from './mischief/stated.ts';
import { sayings } from './mischief/words.ts';

const states = ['received', 'acknowledged', 'investigating', 'escalated', 'resolved'];
const ends = ['closed', 'withdrawn', 'referredOut'];

/** Lives that are lived under each policy; fast-check prints the seed and the path of one that goes wrong. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 15);
/** The same lives each time, so that a change is blamed for its own faults only; to look for others: PROPERTY_SEED=$RANDOM. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_123);

/** What the policy's case did wrong in this life, with the way there. */
function wrongs(policyId: string, life: Life, watches: readonly never.Watch[]): readonly string[] {
  const path: string[] = [];
  for (const turn of live(policyOf(policyId), life)) {
    path.push(turn.name);
    for (const watch of watches) {
      const wrong = watch(turn);
      if (wrong !== undefined) return [wrong, ...path];
    }
  }
  return [];
}

/** Events that are refused without a sentence, or taken in spite of one. */
function unexplained(envelope: Envelope, now: number): readonly unknown[] {
  // As the case is asked: a date may have passed since the last event.
  const { value, context } = stateOf(envelope);
  const state = { value, context: { ...context, at: now } };
  return sayings(contextOf(envelope), now, now)
    .filter((event) => {
      const blocked = explainBlocked(state, event.type, event);
      return accepts(complaint, envelope, { ...event }, now) === (blocked !== undefined);
    })
    .map(({ type, payload }) => [type, payload, state.value]);
}

describe.each(policyIds())(
  'whatever happens, in whatever order, twice, late or early, under %s',
  (policyId) => {
    const lived = (watches: () => readonly never.Watch[]) =>
      assert(
        property(lives, (life) => expect(wrongs(policyId, life, watches())).toEqual([])),
        { numRuns, seed },
      );

    test('[CSP-PROM-1] [SUP-COMP-3] no case dies or lies in limbo, no letter goes twice, no date moves silently, no compensation exceeds its approval', () => {
      lived(() => [
        never.changedByRepetition,
        never.limbo,
        mailWatch(),
        never.silentClock,
        never.silentPromise,
        never.unwatchedPromise,
        never.movedUntold,
        otherThanStated,
        never.unapproved,
        never.paidTwice,
      ]);
    });

    test('every refusal says why, and only refusals do', () => {
      assert(
        property(lives, (life) => {
          const { after, now } = [...live(policyOf(policyId), life)].at(-1) ?? {};
          if (!after || now === undefined) return;
          expect([...states, ...ends]).toContain(publicState(stateOf(after)));
          if (after.actors['']?.snapshot.status === 'active') expect(unexplained(after, now)).toEqual([]);
        }),
        { numRuns: Math.ceil(numRuns / 3), seed },
      );
    });
  },
);
