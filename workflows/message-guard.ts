import { ApplicationFailure } from '@temporalio/workflow';
import type { z } from 'zod';
import { messageShape } from '../machines/case/message-shape.ts';
import { sliceLimit } from '../policies/slice.ts';
import type { CaseMessage } from './messages.ts';

/** Largest payload of one message in characters of JSON: a policy's slice with a reason; words travel by reference. */
export const payloadLimit = sliceLimit + 4096;

/** How far `occurredAt` may lie ahead of the case's own clock, ms: two machines never agree to the second. */
const skew = 5 * 60_000;

// Tab, line feed and carriage return are ordinary in what people write; every other control character is not.
const controlCharacter = /(?![\t\n\r])\p{Cc}/u;

/** Fails the update (or drops the signal) with a public `type` and a message that says what to do. */
export function refuse(type: string, message: string, ...details: unknown[]): ApplicationFailure {
  return ApplicationFailure.create({ type, message, details, nonRetryable: true });
}

/** zod's issues as one sentence each: `payload.newDate: expected a date`. */
export function issuesOf(error: z.ZodError, at: string): string {
  return error.issues
    .map(({ path, message }) => `${[at, ...path].filter(Boolean).join('.')}: ${message}`)
    .join('; ');
}

/**
 * Refuses a message whatever the chart: wrong shape, reserved type, too large, control characters, from the future.
 * Pure, so that a validator may call it.
 *
 * @throws ApplicationFailure of type InvalidMessage, ReservedEvent, PayloadTooLarge, ControlCharacter or FutureEvent
 */
export function guardMessage(message: unknown, now: number): asserts message is CaseMessage {
  const parsed = messageShape.safeParse(message);
  if (!parsed.success) {
    throw refuse('InvalidMessage', `The message is not understood: ${issuesOf(parsed.error, 'message')}.`);
  }
  const { type, payload, occurredAt } = parsed.data;
  if (/^(xstate|effect|case)\.|^[@*]/.test(type)) {
    throw refuse(
      'ReservedEvent',
      `Events named '${type}' come from the engine only; send one of the case's own events.`,
    );
  }
  const json = JSON.stringify(payload);
  if (json.length > payloadLimit) {
    throw refuse(
      'PayloadTooLarge',
      `The payload has ${json.length} characters, ${payloadLimit} are allowed; store words in the content store and send their reference.`,
    );
  }
  const field = findText(payload, controlCharacter, 'payload');
  if (field)
    throw refuse('ControlCharacter', `${field} contains a control character; remove it and send again.`);
  if (occurredAt !== undefined && occurredAt > now + skew) {
    throw refuse(
      'FutureEvent',
      `occurredAt ${new Date(occurredAt).toISOString()} lies after the case's own time ${new Date(now).toISOString()}; leave it out for 'now'.`,
    );
  }
}

function findText(value: unknown, pattern: RegExp, path: string): string | undefined {
  if (typeof value === 'string') return pattern.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findText(inner, pattern, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}
