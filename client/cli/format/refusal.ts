import type { ClientError } from '../../client-error.ts';
import type { Paint } from './paint.ts';

/** A refusal for a person: what it is called, why, and what is possible instead. */
export function refusal({ type, message, possible }: ClientError, paint: Paint): string {
  const lines = [`${paint.red(paint.bold(type))}: ${message}`];
  // The case's own refusals end with it already.
  if (possible && possible.length > 0 && !/possible now/i.test(message))
    lines.push(`Possible now: ${possible.join(', ')}`);
  return lines.join('\n');
}
