import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ClientError } from '../../client-error.ts';
import { propertyOf } from '../../unknown-value.ts';
import { problemTypeOf, problemTypes, type ProblemType } from './catalogue.ts';
import { problemOf, type Problem, type ProblemField } from './problem.ts';

/** Whatever a route or Fastify itself threw, as a problem. What nobody foresaw tells nothing of its inside. */
export function problemFrom(error: unknown, requestId: string): Problem {
  if (error instanceof ClientError) return ofClient(error, requestId);
  if (hasZodFastifySchemaValidationErrors(error)) {
    return ofSchema(error.validation, error.validationContext, requestId);
  }
  const [type, detail] = ofFastify(error);
  return problemOf(type, detail, requestId);
}

function ofClient(error: ClientError, requestId: string): Problem {
  const type = problemTypeOf(error.type);
  // Addresses, credentials and shell commands are nothing for a caller of the API.
  const detail =
    problemTypes[type].status >= 500
      ? 'A part that this needs does not answer. Send the same request again in a few seconds, with the same Idempotency-Key.'
      : error.reason;
  const errors = error.fields.map(({ path, message }) => ({
    in: 'body' as const,
    field: path.map(String).join('.'),
    detail: message,
  }));
  const more = { errors, ...(error.possible ? { possible: [...error.possible] } : {}) };
  return problemOf(type, detail, requestId, more);
}

const places: Readonly<Record<string, ProblemField['in']>> = {
  params: 'path',
  querystring: 'query',
  headers: 'header',
};

function ofSchema(
  issues: readonly { readonly instancePath: string; readonly message?: string; readonly params: object }[],
  context: string | undefined,
  requestId: string,
): Problem {
  const place = places[context ?? ''] ?? 'body';
  const errors = issues.flatMap(({ instancePath, message = 'not understood', params }) => {
    const path = instancePath.split('/').filter(Boolean);
    const unknown = propertyOf(params, 'keys');
    const names = Array.isArray(unknown) ? unknown.map(String) : undefined;
    return names === undefined
      ? [{ in: place, field: path.join('.'), detail: message }]
      : names.map((name) => ({
          in: place,
          field: [...path, name].join('.'),
          detail: 'there is no such field',
        }));
  });
  const detail = errors
    .map(({ field, detail }) => (field === '' ? `the ${place}: ${detail}` : `${field}: ${detail}`))
    .join('; ');
  // The one header that any route asks for.
  if (place === 'header') {
    const advice = 'Send the header Idempotency-Key, and the same one when you try the same request again';
    return problemOf('IdempotencyKeyMissing', `${advice}: ${detail}.`, requestId, { errors });
  }
  return problemOf('InvalidInput', `The request is not understood: ${detail}.`, requestId, { errors });
}

/** Fastify's own refusals by their codes (lib/errors.js), before any route is asked. */
function ofFastify(error: unknown): readonly [ProblemType, string] {
  const status = propertyOf(error, 'statusCode');
  switch (status) {
    case 413:
      return ['BodyTooLarge', 'The body is larger than this address takes; shorten the text.'];
    case 415:
      return [
        'UnsupportedMediaType',
        'Send the body as JSON with the header Content-Type: application/json.',
      ];
    case 429:
      return ['RateLimited', 'Wait as many seconds as the header Retry-After says, then send it again.'];
    default:
      return typeof status === 'number' && status >= 400 && status < 500
        ? ['MalformedRequest', malformed(error)]
        : ['Internal', 'Something went wrong inside. It is logged under this request id.'];
  }
}

function malformed(error: unknown): string {
  switch (propertyOf(error, 'code')) {
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return 'The body is empty; send a JSON object.';
    case 'FST_ERR_BAD_URL':
      return 'The address cannot be read; percent-encode it.';
    default:
      return 'The body is no JSON that can be read; check its quotes, commas and braces.';
  }
}
