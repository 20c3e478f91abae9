import { loadPolicy } from './load-policy.ts';
import type { Policy } from './schema.ts';
import { sources } from './sources.ts';

const policies = new Map<string, Policy>(
  Object.values(sources).map((source) => [source.id, loadPolicy(source)]),
);

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

/** The policies under which that kind of case can be opened. */
export function policiesOffering(kind: string): readonly string[] {
  return [...policies.values()].filter(({ kinds }) => Object.hasOwn(kinds, kind)).map(({ id }) => id);
}

/**
 * Makes a company's own policy known, or puts it in the place of the one with its id. Cases that run keep the version that
 * they began under.
 */
export function addPolicy(policy: Policy): void {
  policies.set(policy.id, policy);
}
