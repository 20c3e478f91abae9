import { checkPolicy } from './check-policy.ts';
import { InvalidPolicy, type PolicyIssue } from './invalid-policy.ts';
import { type Policy, policySchema } from './schema.ts';

/**
 * Checks policy data and gives it back as a Policy.
 *
 * @throws InvalidPolicy with every issue: the path of the field, what was expected and an example
 */
export function loadPolicy(data: unknown): Policy {
  const result = policySchema.safeParse(data);
  const issues: PolicyIssue[] = result.success
    ? [...checkPolicy(result.data)]
    : result.error.issues.map(({ path, message }) => ({
        path: path.map(String).join('.') || 'policy',
        message,
      }));
  if (!result.success || issues.length > 0) throw new InvalidPolicy(nameOf(data), issues);
  return result.data;
}

function nameOf(data: unknown): string {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' ? `'${id}'` : 'without an id';
}
