import type { z } from 'zod';
import { propertyOf } from './unknown-value.ts';

/** zod's issue in words for who typed the value: `reasons is missing`, `unknown field colour`, `at: expected a date`. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.join(', ')}`;
  if (path === '') return issue.message;
  const oneOf = choicesOf(issue);
  const given = issue.path.reduce<unknown>((inner, key) => propertyOf(inner, String(key)), value);
  if (given !== undefined) return `${path}: ${oneOf ? `expected one of ${oneOf}` : issue.message}`;
  return oneOf ? `${path} is missing: one of ${oneOf}` : `${path} is missing`;
}

/** What may stand there, when it is one of a few; also where that decides which other fields there are. */
function choicesOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  const { options } = issue.code === 'invalid_union' && 'options' in issue ? issue : {};
  return Array.isArray(options) ? options.join(', ') : undefined;
}
