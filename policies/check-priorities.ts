import { atPriority } from './at-priority.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkReachable } from './check-reachable.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';

/** With the times of each priority the policy holds as with its own: reachable, and at odds with nothing. */
export function* checkPriorities(policy: Policy): Generator<PolicyIssue> {
  for (const [i, { id, answer, response }] of (policy.priorities?.value ?? []).entries()) {
    if (!answer && !response) continue;
    const timed = atPriority(policy, id);
    for (const { path, message } of [...checkReachable(timed), ...checkContradictions(timed)])
      yield { path: `priorities.value.${i}`, message: `with the priority '${id}', ${path}: ${message}` };
  }
}
