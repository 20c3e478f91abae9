import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ClientError } from '../../client-error.ts';
import { describeIssue } from '../../describe-issue.ts';
import { carrierEvent, caseEvents } from '../../webhooks/carrier-event.ts';
import { verified } from '../../webhooks/signed.ts';
import { problemTypeOf, problemTypes } from '../problems/catalogue.ts';
import type { Api, RouteContext } from './context.ts';
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

/** `POST /v1/webhooks/carrier`: what the carrier says of a parcel, signed (Standard Webhooks). */
export async function addCarrierWebhook(app: Api, context: RouteContext, secret: string): Promise<void> {
  const { client, labels } = context;
  // In a scope of its own: the signature is over the bytes, so the body is not read as JSON here.
  await app.register(async (inside: Api) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    inside.route({
      method: 'POST',
      url: '/v1/webhooks/carrier',
      config: { rateLimit: false },
      schema: {
        operationId: 'carrierWebhook',
        tags: ['Webhooks'],
        summary: 'What a carrier says of a parcel',
        description:
          'Signed as standardwebhooks.com says. A message counts once, by its webhook-id. What no case wants is answered 200 with the reason, so that the carrier does not send it again.',
        response: {
          ...problemResponses(['SignatureInvalid', 'BodyTooLarge', 'UnsupportedMediaType']),
          200: answer,
        },
      },
      handler: async (request) => {
        const body = typeof request.body === 'string' ? request.body : '';
        const id = verified(secret, body, request.headers);
        if (id === undefined) {
          throw new ClientError(
            'SignatureInvalid',
            'The signature does not fit the body and the secret, or the message is older than five minutes.',
          );
        }
        const { type, tracking, occurredAt } = parsed(body);
        const label = await labels.find(tracking);
        if (!label) {
          request.log.warn({ tracking, type }, 'a parcel with no case');
          return { taken: false, because: 'No case has this parcel.' };
        }
        try {
          await client.send(label.caseId, {
            type: caseEvents[type],
            payload: {},
            actor: { id: `carrier:${label.carrier}`, role: 'system' },
            id: `carrier-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`,
            occurredAt: Date.parse(occurredAt),
          });
          return { taken: true };
        } catch (error) {
          if (!(error instanceof ClientError) || problemTypes[problemTypeOf(error.type)].status >= 500)
            throw error;
          request.log.warn(
            { tracking, type, refused: error.type },
            "the case does not take the carrier's word",
          );
          return { taken: false, because: error.reason };
        }
      },
    });
  });
}

function parsed(body: string): z.infer<typeof carrierEvent> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ClientError('InvalidInput', 'The body is no JSON that can be read.');
  }
  const result = carrierEvent.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => describeIssue(issue, value));
  throw new ClientError('InvalidInput', `The message is not understood: ${issues.join('; ')}.`, {
    fields: result.error.issues,
  });
}
