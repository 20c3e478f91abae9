import type { Policy } from './schema.ts';
import { channel } from './sections/common.ts';

/** What of a policy a priority can change. */
type Timed = Pick<Policy, 'priorities' | 'answer' | 'response'>;

type Response = NonNullable<Policy['response']>;
type Priority = NonNullable<Policy['priorities']>['value'][number];

/** The priority of that id, or the policy's first when none is given; undefined where it has none, or not that one. */
export function priorityOf({ priorities }: Timed, id?: string): Priority | undefined {
  const all = priorities?.value ?? [];
  return id === undefined ? all[0] : all.find((each) => each.id === id);
}

/** Ids of the priorities that are more urgent than the ordinary one: all others but those that are given more time for the answer. */
export function urgentPriorities({ priorities, answer }: Timed): readonly string[] {
  const [ordinary, ...others] = priorities?.value ?? [];
  const usual = ordinary?.answer ?? answer?.within.value.budget;
  const hasMore = (budget: Priority['answer']): boolean =>
    budget !== undefined && budget.unit === usual?.unit && budget.amount > usual.amount;
  return others.filter((each) => !hasMore(each.answer)).map(({ id }) => id);
}

/**
 * The policy with the times of one of its priorities in place of its own: of the first when no id is given. A policy
 * without priorities is given back as it is.
 */
export function atPriority<P extends Timed>(policy: P, id?: string): P {
  const priority = priorityOf(policy, id);
  if (!priority) return policy;
  const { answer, response } = policy;
  const { answer: budget, response: budgets = {} } = priority;
  const within = answer && { ...answer.within, value: { ...answer.within.value, ...(budget && { budget }) } };
  return {
    ...policy,
    ...(answer && within && { answer: { ...answer, within } }),
    ...(response && { response: answeredWithin(response, budgets) }),
  };
}

function answeredWithin(response: Response, budgets: NonNullable<Priority['response']>): Response {
  const rules = channel.options.flatMap((each) => {
    const [rule, budget] = [response[each], budgets[each]];
    if (!rule) return [];
    return [[each, budget ? { ...rule, value: { ...rule.value, budget } } : rule] as const];
  });
  return Object.fromEntries(rules);
}
