import { checkChannels } from './check-channels.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkPolicy } from './check-policy.ts';
import { checkPriorities } from './check-priorities.ts';
import { checkReachable } from './check-reachable.ts';
import { customerService } from './customer-service.ts';
import { isData } from './data.ts';
import { explainIssue } from './explain-issue.ts';
import { extended } from './extend.ts';
import { inherit } from './inherit.ts';
import { InvalidPolicy, type PolicyIssue } from './invalid-policy.ts';
import { type Policy, policySchema } from './schema.ts';
import type { PolicySource } from './source.ts';

/**
 * Checks policy data and gives it back as a complete Policy: what it extends and inherits is filled in, and each inherited
 * rule says so. Looking for contradictions tries every deadline from hundreds of starts: tenths of a second.
 *
 * @throws InvalidPolicy with every issue: the path of the field, what was expected and an example
 */
export function loadPolicy(file: unknown): Policy {
  return read(file, [checkPolicy, checkReachable, checkContradictions, checkPriorities, checkChannels]);
}

/**
 * The same without the search for contradictions, for the five policies that come with Redress: the tests load those.
 *
 * @throws InvalidPolicy as loadPolicy does
 */
export function loadKnownPolicy(source: PolicySource): Policy {
  return read(source, [checkPolicy]);
}

type Check = (policy: Policy) => Iterable<PolicyIssue>;

function read(file: unknown, checks: readonly Check[]): Policy {
  const { data, issues: unknown } = isData(file) ? extended(file) : { data: file, issues: [] };
  const inherits = isData(data) && data['inherits'] === customerService.id;
  const result = policySchema.safeParse(withClauses(inherits ? inherit(data, customerService) : data));
  const issues: readonly PolicyIssue[] = [
    ...unknown,
    ...(result.success ? findings(result.data, checks) : result.error.issues.map(explainIssue)),
  ];
  if (!result.success || issues.length > 0) throw new InvalidPolicy(nameOf(data), issues);
  return result.data;
}

/** A company's own rule comes from no clause of the source policies: it may leave them out. */
function withClauses(data: unknown): unknown {
  if (!isData(data)) return data;
  if ('title' in data && 'value' in data) return { ...data, clauses: data['clauses'] ?? [] };
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, withClauses(inner)]));
}

/** Names first, then deadlines, then contradictions: each needs that the ones before are right. */
function findings(policy: Policy, checks: readonly Check[]): readonly PolicyIssue[] {
  for (const check of checks) {
    const issues = [...check(policy)];
    if (issues.length > 0) return issues;
  }
  return [];
}

function nameOf(data: unknown): string {
  const id = isData(data) ? data['id'] : undefined;
  return typeof id === 'string' ? `'${id}'` : 'without an id';
}
