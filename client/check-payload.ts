import type { z } from 'zod';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';

/** Mirrors the workflow's limit for what is not words. */
const longestField = 16_384;

/**
 * Checks a payload, its words already references, as the workflow will again.
 *
 * @throws ClientError `InvalidPayload` naming each wrong field and what was expected, TextTooLarge or ControlCharacter
 */
export function checkPayload(
  type: string,
  schema: z.ZodType,
  payload: Readonly<Record<string, unknown>>,
): void {
  for (const [field, value] of Object.entries(payload)) {
    if (typeof value === 'string' && value !== '') checkText(field, value, longestField);
  }
  const parsed = schema.safeParse(payload);
  if (parsed.success) return;
  const issues = parsed.error.issues.map(describe);
  throw new ClientError(
    'InvalidPayload',
    `'${type}' cannot be sent so: ${issues.join('; ')}. See \`redress send <case> ${type} --help\`.`,
  );
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.join(', ')}`;
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  if (missing) return `${path} is missing`;
  return path ? `${path}: ${issue.message}` : issue.message;
}
