import { loadKnownPolicy } from './load-policy.ts';
import type { Policy } from './schema.ts';
import { sources } from './sources.ts';

/** Loaded when first asked for: most commands need one of them or none. */
const policies = new Map<string, Policy>();

/** Thrown for a policy id that is not known; names those that are. */
export class UnknownPolicy extends Error {
  readonly type = 'UnknownPolicy';

  constructor(id: string) {
    super(`There is no policy '${id}'. Choose one of: ${policyIds().join(', ')}.`);
  }
}

export function policyIds(): readonly string[] {
  return [...new Set([...Object.keys(sources), ...policies.keys()])];
}

/**
 * The policy of that id, newest version.
 *
 * @throws UnknownPolicy naming the known ones
 */
export function policyOf(id: string): Policy {
  const loaded = policies.get(id);
  if (loaded) return loaded;
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (!source) throw new UnknownPolicy(id);
  const policy = loadKnownPolicy(source);
  addPolicy(policy);
  return policy;
}

/** The policies under which that kind of case can be opened. */
export function policiesOffering(kind: string): readonly string[] {
  return policyIds().filter((id) => Object.hasOwn(policyOf(id).kinds, kind));
}

/**
 * Makes a company's own policy known, or puts it in the place of the one with its id. Cases that run keep the version that
 * they began under.
 */
export function addPolicy(policy: Policy): void {
  policies.set(policy.id, policy);
}
