import { policyIds, policyOf } from '../../policies/registry.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What the forms of a case choose from, as its policy has it; nothing where the policy is not known here. */
export interface PolicyChoices {
  readonly departments: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly priorities: readonly Choice[];
}

/** @param id of the policy */
export function policyChoices(id: string): PolicyChoices {
  const policy = policyIds().includes(id) ? policyOf(id) : undefined;
  return {
    departments: policy?.departments.map((each) => ({ id: each.id, title: each.title })) ?? [],
    topics: Object.entries(policy?.routing.value.topics ?? {}).map(([topic, { title }]) => ({
      id: topic,
      title,
    })),
    priorities: policy?.priorities?.value.map((each) => ({ id: each.id, title: each.title })) ?? [],
  };
}
