import type { z } from 'zod';
import { propertyOf } from './unknown-value.ts';

/** zod's issue in words for who typed the value: `reasons is missing`, `unknown field colour`, `at: expected a date`. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.join(', ')}`;
  if (path === '') return issue.message;
  const given = issue.path.reduce<unknown>((inner, key) => propertyOf(inner, String(key)), value);
  if (given !== undefined) return `${path}: ${issue.message}`;
  return issue.code === 'invalid_value'
    ? `${path} is missing: one of ${issue.values.join(', ')}`
    : `${path} is missing`;
}
