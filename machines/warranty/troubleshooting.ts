import { applied } from '../case/applied.ts';
import { dueAt } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { write } from '../goods/letters.ts';
import { releaseOf } from '../goods/release.ts';
import type { Change, ClaimContext } from './context.ts';
import { customerActed, customerAsked } from './customer.ts';
import { steps as escalation } from './escalating.ts';
import { stepsFor } from './guide.ts';
import type { Payloads } from './payloads.ts';
import { decidedInTime } from './unresolved.ts';

/** The customer gets the steps of the guide: nothing is approved before they were tried [SUP-WAR-5]. */
export function askSteps(context: ClaimContext): Change {
  return applied<ClaimContext>(
    context,
    ({ policy, units, fault }) => ({ steps: stepsFor(policy.warranty, units, fault) }),
    (next) => customerAsked(next, 'Steps tried by the customer'),
    (next) =>
      write(next, {
        purpose: 'steps',
        template: 'claim-steps',
        title: 'steps to try',
        facts: {
          tasks: next.steps.map(({ instruction }) => instruction).join('; '),
          replyBy: dueAt(next, 'customer'),
        },
      }),
  );
}

/** What came of one step. */
export function tried(
  context: ClaimContext,
  { step, outcome, text }: Payloads['tryStep'],
  at: number,
  by: Actor,
): Change {
  const { steps, channel } = context;
  const instruction = steps.find(({ id }) => id === step)?.instruction ?? step;
  const said = { what: `Tried '${instruction}': ${outcome}`, channel, words: [text] };
  return applied<ClaimContext>(
    context,
    (next) => heard(next, said, at, by),
    (next) => ({
      steps: next.steps.map((each) => (each.id === step ? { ...each, outcome, at, by } : each)),
    }),
    (next) => (isSolved(next) || allTried(next) ? customerActed(next, at) : {}),
  );
}

export function isSolved({ steps }: Pick<ClaimContext, 'steps'>): boolean {
  return steps.some(({ outcome }) => outcome === 'solved');
}

/** Each step has its outcome, and none of them helped. */
export function allTried({ steps }: Pick<ClaimContext, 'steps'>): boolean {
  return steps.length > 0 && steps.every(({ outcome }) => outcome !== 'open' && outcome !== 'solved');
}

/** A step helped: the claim is done, and the goods are free for another case. */
export function resolveSolved(context: ClaimContext): Change {
  const { at } = context;
  return applied<ClaimContext>(
    context,
    () => ({ resolvedAt: at }),
    (next) => decidedInTime(next, at),
    (next) => escalation.endEscalation(next, 'answered'),
    (next) => write(next, { purpose: 'solved', template: 'claim-solved', title: 'word that it is solved' }),
    (next) => releaseOf(next, next.units),
  );
}
