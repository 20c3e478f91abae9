import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ClientError } from '../../client-error.ts';
import { keyOf } from '../authenticate.ts';
import { problemTypeOf, problemTypes } from '../problems/catalogue.ts';
import { checkDepth } from './check-depth.ts';
import { fingerprintOf, type RequestStore } from './request-store.ts';

/** The header of every request that does something. */
export const idempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string('expected 8 to 200 visible ASCII characters of your own making, for example a UUID')
    .regex(/^[\x21-\x7e]{8,200}$/, 'expected 8 to 200 visible ASCII characters, for example a UUID')
    .meta({
      description:
        '8 to 200 visible ASCII characters of your own making, for example a UUID. The same key and body again gets the same answer.',
    }),
});

/** What a request did. */
export interface Done<Answer> {
  readonly status: number;
  readonly answer: Answer;
}

/**
 * Does what a request asks once for its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). `act` must be
 * idempotent under the id it is given: two that come at once both run it, and so does a repetition after a crash.
 *
 * @param body the schema of the route's answer
 * @throws ClientError `IdempotencyKeyReused`, and what `act` throws; after a refusal the key is free
 */
export async function once<Answer>(
  store: RequestStore,
  request: FastifyRequest,
  reply: FastifyReply,
  body: z.ZodType<Answer>,
  act: (id: string) => Promise<Done<Answer>>,
): Promise<Answer> {
  const { 'idempotency-key': idempotencyKey } = idempotencyHeaders.parse(request.headers);
  checkDepth(request.body);
  const { id: apiKeyId } = keyOf(request);
  const route = request.url.split('?')[0] ?? request.url;
  const keyed = { apiKeyId, idempotencyKey, fingerprint: fingerprintOf(request.method, route, request.body) };
  const begun = await store.begin(keyed);
  if (begun.kind === 'other') {
    throw new ClientError(
      'IdempotencyKeyReused',
      'This Idempotency-Key was used for another request. Send this one under a new key.',
    );
  }
  if (begun.kind === 'answered') {
    reply.code(begun.status).header('idempotent-replayed', 'true');
    return body.parse(begun.answer);
  }
  try {
    const { status, answer } = await act(idFor(apiKeyId, idempotencyKey));
    await store.answered(keyed, status, answer);
    reply.code(status);
    return answer;
  } catch (error) {
    if (begun.kind === 'new' && didNothing(error)) await store.forget(keyed);
    throw error;
  }
}

/** The id of what is done: the same for the same key, unlike any other's. */
function idFor(apiKeyId: string, idempotencyKey: string): string {
  const digest = createHash('sha256').update(`${apiKeyId} ${idempotencyKey}`).digest('hex');
  return `api-${digest.slice(0, 40)}`;
}

function didNothing(error: unknown): boolean {
  return error instanceof ClientError && problemTypes[problemTypeOf(error.type)].status < 500;
}
