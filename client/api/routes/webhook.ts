import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { problemTypeOf, problemTypes } from '../problems/catalogue.ts';
import type { Api } from './context.ts';
import { problemResponses } from './responses.ts';

const answer = z
  .object({
    taken: z.boolean(),
    because: z
      .string()
      .optional()
      .meta({ description: 'Why nothing came of it; sending it again is of no use' }),
  })
  .meta({ id: 'WebhookAnswer' });

export type WebhookAnswer = z.infer<typeof answer>;

/** The largest message, bytes: Shopify's of an order with hundreds of lines. A vendor gives up what is refused for good. */
const bodyLimit = 2 * 1024 * 1024;

/** One message of a vendor, as it came. */
export interface WebhookMessage {
  /** The bytes that were signed, as text. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly log: FastifyBaseLogger;
}

/** A door for a vendor's messages. */
export interface Webhook {
  readonly url: `/v1/webhooks/${string}`;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** @throws ClientError `SignatureInvalid`, and what makes the vendor send it again */
  readonly take: (message: WebhookMessage) => Promise<WebhookAnswer>;
}

/** Opens a door for a vendor's messages, in a scope of its own: signatures are over the bytes, so the body stays text. */
export async function addWebhook(
  app: Api,
  { url, operationId, summary, description, take }: Webhook,
): Promise<void> {
  await app.register(async (inside: Api) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    inside.route({
      method: 'POST',
      url,
      bodyLimit,
      config: { rateLimit: false },
      schema: {
        operationId,
        tags: ['Webhooks'],
        summary,
        description: `${description} What nobody wants is answered 200 with the reason, so that it is not sent again.`,
        response: {
          ...problemResponses(['SignatureInvalid', 'BodyTooLarge', 'UnsupportedMediaType']),
          200: answer,
        },
      },
      // A database that is away is no defect: it is said as such, and the message comes again.
      handler: ({ body, headers, log }) =>
        orFail('webhook', () => take({ body: typeof body === 'string' ? body : '', headers, log })),
    });
  });
}

/** For a message whose signature does not hold. */
export function signatureInvalid(): ClientError {
  return new ClientError(
    'SignatureInvalid',
    'The signature does not fit the body and the secret, or the message is older than five minutes.',
  );
}

/**
 * What a case says of a vendor's word: a refusal is an answer, since the vendor can do nothing about it.
 *
 * @throws what is no refusal: the vendor sends it again
 */
export async function toldToCase(
  log: FastifyBaseLogger,
  tell: () => Promise<unknown>,
): Promise<WebhookAnswer> {
  try {
    await tell();
    return { taken: true };
  } catch (error) {
    if (!(error instanceof ClientError) || problemTypes[problemTypeOf(error.type)].status >= 500) throw error;
    log.warn({ refused: error.type }, "the case does not take the vendor's word");
    return { taken: false, because: error.reason };
  }
}
