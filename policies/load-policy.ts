import { checkContradictions } from './check-contradictions.ts';
import { checkPolicy } from './check-policy.ts';
import { checkReachable } from './check-reachable.ts';
import { customerService } from './customer-service.ts';
import { isData } from './data.ts';
import { explainIssue } from './explain-issue.ts';
import { extended } from './extend.ts';
import { inherit } from './inherit.ts';
import { InvalidPolicy, type PolicyIssue } from './invalid-policy.ts';
import { type Policy, policySchema } from './schema.ts';

/**
 * Checks policy data and gives it back as a complete Policy: what it extends and inherits is filled in, and each inherited
 * rule says so.
 *
 * @throws InvalidPolicy with every issue: the path of the field, what was expected and an example
 */
export function loadPolicy(file: unknown): Policy {
  const { data, issues: unknown } = isData(file) ? extended(file) : { data: file, issues: [] };
  const complete =
    isData(data) && data['inherits'] === customerService.id ? inherit(data, customerService) : data;
  const result = policySchema.safeParse(withClauses(complete));
  const issues: readonly PolicyIssue[] = [
    ...unknown,
    ...(result.success ? findings(result.data) : result.error.issues.map(explainIssue)),
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
function findings(policy: Policy): readonly PolicyIssue[] {
  for (const check of [checkPolicy, checkReachable, checkContradictions]) {
    const issues = [...check(policy)];
    if (issues.length > 0) return issues;
  }
  return [];
}

function nameOf(data: unknown): string {
  const id = isData(data) ? data['id'] : undefined;
  return typeof id === 'string' ? `'${id}'` : 'without an id';
}
