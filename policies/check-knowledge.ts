import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';

/** Every article has an id of its own, and is for topics and kinds that the policy has. */
export function* checkKnowledge({ knowledge, routing, kinds }: Policy): Generator<PolicyIssue> {
  const topics = Object.keys(routing.value.topics);
  const ids = knowledge?.value.map(({ id }) => id) ?? [];
  for (const [i, article] of (knowledge?.value ?? []).entries()) {
    const path = `knowledge.value.${i}`;
    if (ids.indexOf(article.id) !== i)
      yield { path: `${path}.id`, message: `expected an id of its own; '${article.id}' is used twice` };
    for (const [j, topic] of (article.topics ?? []).entries()) {
      if (topics.includes(topic)) continue;
      const message = `expected a topic of this policy (${topics.join(', ')}); got '${topic}'`;
      yield { path: `${path}.topics.${j}`, message };
    }
    for (const [j, kind] of (article.kinds ?? []).entries()) {
      if (kinds[kind]) continue;
      const message = `expected a kind that this policy offers (${Object.keys(kinds).join(', ')}); got '${kind}'`;
      yield { path: `${path}.kinds.${j}`, message };
    }
  }
}
