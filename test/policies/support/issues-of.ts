import { InvalidPolicy } from '../../../policies/invalid-policy.ts';
import { loadPolicy } from '../../../policies/load-policy.ts';

/** What is wrong with a policy as a company writes it, a line each; nothing where it is accepted. */
export function issuesOf(data: unknown): string {
  try {
    loadPolicy(data);
  } catch (error) {
    if (error instanceof InvalidPolicy)
      return error.issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw error;
  }
  return '';
}

/** A titled value that names no clause. */
export const rule = (title: string, value: unknown) => ({ title, value, clauses: [] });

/** A budget of business days. */
export const days = (amount: number) => ({ amount, unit: 'business-days' });
