import { asivado } from './asivado.ts';
import { loadPolicy } from './load-policy.ts';
import type { Policy } from './schema.ts';

const policies: ReadonlyMap<string, Policy> = new Map([asivado].map((data) => [data.id, loadPolicy(data)]));

/** Thrown for a policy id that is not known; names those that are. */
export class UnknownPolicy extends Error {
  readonly type = 'UnknownPolicy';

  constructor(id: string) {
    super(`There is no policy '${id}'. Choose one of: ${policyIds().join(', ')}.`);
  }
}

export function policyIds(): readonly string[] {
  return [...policies.keys()];
}

/**
 * The policy of that id, newest version.
 *
 * @throws UnknownPolicy naming the known ones
 */
export function policyOf(id: string): Policy {
  const policy = policies.get(id);
  if (!policy) throw new UnknownPolicy(id);
  return policy;
}
