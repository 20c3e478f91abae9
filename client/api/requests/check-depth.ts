import { ClientError } from '../../client-error.ts';

/** Deeper than any event's payload; what lies deeper only serves to exhaust a stack. */
const deepest = 32;

/** @throws ClientError `InvalidInput` when a body is nested deeper than 32 levels */
export function checkDepth(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      throw new ClientError('InvalidInput', `The body is nested deeper than ${deepest} levels; flatten it.`);
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
