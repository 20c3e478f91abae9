import type { Policy } from '../../policies/schema.ts';

/** Whom the policy's routing names for a topic; the default one's when it is missing or unknown. */
export function routeOf(policy: Pick<Policy, 'routing' | 'departments'>, topic: string | undefined) {
  const { topics, default: otherwise } = policy.routing.value;
  const known = topic !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  const route = known ?? otherwise;
  const department = departmentOf(policy, route.department);
  return {
    id: route.department,
    department,
    person: route.owner ?? department?.owner,
    known: Boolean(known),
  };
}

export function departmentOf({ departments }: Pick<Policy, 'departments'>, id: string) {
  return departments.find((department) => department.id === id);
}
