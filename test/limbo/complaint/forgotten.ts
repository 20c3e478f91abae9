import { pendingApproval } from '../../../machines/case/compensation-approval.ts';
import type { Commitment } from '../../../machines/case/commitment.ts';
import { answerStands } from '../../../machines/complaint/answer-stands.ts';
import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import { dueOf } from '../../../machines/clocks/due-of.ts';
import type { Looked } from '../engine/subject.ts';
import { baseName } from './clocks.ts';

/** What the policy and what happened so far ask for a clock, by what the case owes and not by what its ledger has. */
interface Owed {
  readonly name: string;
  readonly when: boolean;
  readonly there: boolean;
}

/** Clocks that the case owes here and that its ledger does not have, or has stopped. */
export function forgottenClocks({ context }: Looked<ComplaintContext>): readonly string[] {
  if (context.ending) return [];
  return [...owed(context)].filter(({ when, there }) => when && !there).map(({ name }) => name);
}

function* owed(context: ComplaintContext): Generator<Owed> {
  const { clocks, policy, channel, reopened, escalation, safety } = context;
  const has = (name: string): boolean => clocks.some((clock) => clock.name === name);
  const runs = (name: string, since = -Infinity): boolean =>
    clocks.some(
      (clock) => baseName(clock) === name && clock.stoppedAt === undefined && clock.startedAt >= since,
    );
  const again = reopened > 0 ? `-${reopened + 1}` : '';
  const rules = policy.escalation;
  const byTime = rules?.unresolvedAfter !== undefined && rules.triggers.value.includes('unresolved');
  yield { name: 'acknowledgement', when: true, there: has('acknowledgement') };
  yield { name: 'forwarding', when: true, there: has('forwarding') };
  yield { name: `answer${again}`, when: true, there: has(`answer${again}`) };
  yield { name: 'answer', when: answerStands(context) !== 'reached', there: runs('answer') };
  yield { name: 'response', when: policy.response?.[channel] !== undefined, there: has('response') };
  yield { name: `unresolved${again}`, when: byTime, there: has(`unresolved${again}`) };
  if (escalation) {
    const { acknowledgedAt, levelSince, reminders } = escalation;
    const taken = acknowledgedAt !== null;
    // A last level that is silent is told again without another clock.
    yield { name: 'escalation', when: !taken && reminders === 0, there: runs('escalation', levelSince) };
    yield { name: 'check-in', when: taken, there: runs('check-in') };
  }
  yield { name: 'approval', when: pendingApproval(context) !== undefined, there: runs('approval') };
  const reportBegan = clocks.some(
    (clock) => baseName(clock) === 'safety-report' && clock.startedAt === safety?.since,
  );
  yield { name: 'safety-report', when: safety !== null, there: reportBegan };
  yield { name: 'safety-follow-up', when: safety?.followedUpAt === null, there: runs('safety-follow-up') };
  for (const each of context.commitments.filter(hasOwnClock)) {
    const clock = clocks.find(({ name }) => name === each.clock);
    const there = clock !== undefined && dueOf(clock, policy.calendars).at === each.dueAt;
    yield { name: each.clock ?? each.about, when: each.status === 'open', there };
  }
}

/** A call-back or something promised with the answer: the answer and the check-ins have clocks anyway. */
export function hasOwnClock({ about }: Commitment): boolean {
  return about !== 'answer' && about !== 'checkIn';
}
