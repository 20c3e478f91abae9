import type { z } from 'zod';
import { checkText } from './check-text.ts';
import { ClientError } from './client-error.ts';
import { describeIssue } from './describe-issue.ts';

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
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, payload));
  throw new ClientError('InvalidPayload', `'${type}' cannot be sent so: ${issues.join('; ')}.`, {
    advice: `See \`redress send <case> ${type} --help\`.`,
    fields: parsed.error.issues.map((issue, at) => ({
      path: issue.path,
      message: issues[at] ?? issue.message,
    })),
  });
}
